// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import com.google.common.primitives.Longs;
import io.eurekaserver.replication.BatchSource;
import io.eurekaserver.replication.protocol.PeerHeaders;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Tells which peer sends a request. */
final class Sender {

  private static final int MAX_ID = 200;

  private Sender() {}

  /** The id that a node of our own kind tells and its count, or the address of another. */
  static BatchSource of(Asked request) {
    String id = request.header(PeerHeaders.NODE_ID);
    if (id != null && !id.isBlank() && id.length() <= MAX_ID) {
      return new BatchSource(id, number(request.header(PeerHeaders.BATCH_NUMBER)));
    }
    return new BatchSource(request.remoteAddress(), OptionalLong.empty());
  }

  private static OptionalLong number(@Nullable String header) {
    Long number = header == null ? null : Longs.tryParse(header);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
