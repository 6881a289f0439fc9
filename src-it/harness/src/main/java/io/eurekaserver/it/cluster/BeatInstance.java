// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import io.eurekaserver.it.InstanceBody;
import java.io.IOException;

/**
 * An instance as its server sees it: registers, renews, goes to the next node when one does not
 * answer, registers again when a node does not know it. One thread.
 */
final class BeatInstance {
  private final InstanceBody body;
  private long dirty = System.currentTimeMillis();
  private int node;
  private boolean registered;

  BeatInstance(InstanceBody body, int node) {
    this.body = body;
    this.node = node;
  }

  String key() {
    return body.app() + "/" + body.id();
  }

  /** Whether a node has answered its last call as it should. */
  boolean registered() {
    return registered;
  }

  /** Renews, or registers, at its node or at the first after it that answers. */
  boolean beat(Calls calls, int nodes) {
    for (int tries = 0; tries < nodes; tries++) {
      try {
        registered = at(calls);
        return registered;
      } catch (IOException e) {
        calls.failedOver();
        node = (node + 1) % nodes;
      }
    }
    return false;
  }

  private boolean at(Calls calls) throws IOException {
    if (registered) {
      int renewed = calls.call(node, "PUT", path() + "?status=UP&lastDirtyTimestamp=" + dirty, "");
      if (renewed != 404) {
        return renewed == 200;
      }
      calls.unknown();
      dirty = Math.max(dirty + 1, System.currentTimeMillis());
    }
    return calls.call(node, "POST", "/eureka/apps/" + body.app(), body.json(dirty)) == 204;
  }

  private String path() {
    return "/eureka/apps/" + body.app() + "/" + body.id();
  }

  /** What an instance needs to speak to nodes. */
  interface Calls {
    /** A request to a node: its status. */
    int call(int node, String method, String path, String body) throws IOException;

    /** A node has not answered. */
    void failedOver();

    /** A node did not know the instance. */
    void unknown();
  }
}
