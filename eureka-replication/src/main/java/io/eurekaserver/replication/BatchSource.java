// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import java.util.OptionalLong;

/**
 * Where a batch comes from.
 *
 * @param sender the id of a node of our own kind, or the address of another
 * @param number which of its batches it is: each one that such a node sends, also one that it sends
 *     again, has a larger number than those before; empty for other senders
 */
public record BatchSource(String sender, OptionalLong number) {}
