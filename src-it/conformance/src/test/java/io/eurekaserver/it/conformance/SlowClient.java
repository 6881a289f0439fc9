// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

/** Ways to stop in the middle of a request, or to send the rest a byte at a time. */
enum SlowClient {
  HALF_A_REQUEST_LINE("GET /eureka/ap", "", ""),
  HALF_A_HEADER("GET /eureka/apps HTTP/1.1\r\nHost: x\r\nAcce", "", ""),
  DRIPPING_HEADERS("GET /eureka/apps HTTP/1.1\r\nHost: x\r\nX: ", "x", ""),
  HALF_A_BODY(Constants.HEAD + "Content-Length: 500\r\n\r\n{\"instance\":{", "", Constants.TIMEOUT),
  HALF_A_CHUNK(
      Constants.HEAD + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"instance\":{",
      "",
      Constants.TIMEOUT),
  DRIPPING_BODY(
      Constants.HEAD + "Content-Length: 5000\r\n\r\n{\"instance\":{", " ", Constants.TIMEOUT);

  private final String beginning;
  private final String drop;
  private final String farewell;

  SlowClient(String beginning, String drop, String farewell) {
    this.beginning = beginning;
    this.drop = drop;
    this.farewell = farewell;
  }

  /** What is sent at once. */
  String beginning() {
    return beginning;
  }

  /** What is sent now and then; empty for one that falls silent. */
  String drop() {
    return drop;
  }

  /** A pattern for what the server sends before it closes. */
  String farewell() {
    return farewell;
  }

  private static final class Constants {
    private static final String HEAD =
        "POST /eureka/apps/SLOW HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
    private static final String TIMEOUT =
        "(?s)HTTP/1\\.1 408 .*Connection: close.*\\r\\n\\r\\nThe body arrived too slowly\\.";
  }
}
