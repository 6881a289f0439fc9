// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;

/** A short name for bytes: the same bytes have the same one. */
final class Revision {

  private static final int LENGTH = 16;

  private Revision() {}

  /** Of all of these, one after the other. */
  static String of(byte[]... parts) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (byte[] part : parts) {
      hasher.putInt(part.length).putBytes(part);
    }
    return hasher.hash().toString().substring(0, LENGTH);
  }
}
