// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.replication.protocol.ReplyItem;

/** Acts on what a peer says of a task (protocol, section 6.5). Called from any thread. */
@FunctionalInterface
public interface ReplyHandler {

  /** The peer took the batch and answered one of its tasks like this. */
  void onReply(Peer peer, PeerTask task, ReplyItem reply);
}
