// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.replication.protocol.PeerHeaders;
import org.glassfish.jersey.server.ContainerRequest;

/** Tells which peer sends a request. */
final class Sender {

  private static final int MAX_ID = 200;

  private Sender() {}

  /** The id that a node of our own kind tells, or the address of another. */
  static String of(ContainerRequest request) {
    String id = request.getHeaderString(PeerHeaders.NODE_ID);
    if (id != null && !id.isBlank() && id.length() <= MAX_ID) {
      return id;
    }
    return request instanceof RemoteCaller caller ? caller.remoteAddress() : "unknown";
  }
}
