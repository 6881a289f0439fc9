// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.codec.Format;
import io.eurekaserver.replication.BatchSource;
import io.eurekaserver.replication.protocol.ReplicationItem;
import java.util.List;

/**
 * A batch as a peer posts it (protocol, section 6.2).
 *
 * @param source who sent it
 * @param items what to carry out, in order
 * @param replyFormat JSON unless the peer asks for XML
 */
public record Batch(BatchSource source, List<ReplicationItem> items, Format replyFormat) {}
