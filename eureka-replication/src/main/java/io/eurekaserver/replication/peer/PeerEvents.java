// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import java.util.function.Consumer;

/**
 * Who is told of what happens with peers. Called from any thread; must not block.
 *
 * @param replies of what peers say of single changes
 * @param onNewIdentity of a peer behind whose URL somebody answers for the first time, or somebody
 *     else than before
 * @param onRecovered of a peer that takes changes again after it did not
 * @param onNews of whatever an operator wants to know later, as the sentence that is logged
 */
public record PeerEvents(
    ReplyHandler replies,
    Consumer<Peer> onNewIdentity,
    Consumer<Peer> onRecovered,
    Consumer<String> onNews) {}
