// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import java.nio.charset.StandardCharsets;

/** A name that instances are written with, as bytes ready to be copied. ASCII only. */
final class Field {

  /** What opens it in JSON after another field, {@code ,"name":}. */
  final byte[] json;

  /** What opens it in XML, but for attributes and the closing bracket. */
  final byte[] xmlStart;

  /** What closes it in XML. */
  final byte[] xmlEnd;

  Field(String name) {
    json = (",\"" + name + "\":").getBytes(StandardCharsets.US_ASCII);
    xmlStart = ("<" + name).getBytes(StandardCharsets.US_ASCII);
    xmlEnd = ("</" + name + ">").getBytes(StandardCharsets.US_ASCII);
  }
}
