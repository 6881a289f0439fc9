// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.codec.Format;
import io.eurekaserver.replication.protocol.ReplicationItem;
import java.util.List;

/**
 * A batch as a peer posts it (protocol, section 6.2).
 *
 * @param sender the id of a node of our own kind, or the address of another
 * @param items what to carry out, in order
 * @param replyFormat JSON unless the peer asks for XML
 */
public record Batch(String sender, List<ReplicationItem> items, Format replyFormat) {}
