// SPDX-License-Identifier: Apache-2.0
/**
 * Work for one receiver: queued, coalesced, cut into batches, sent one at a time, accounted for.
 */
@NullMarked
package io.eurekaserver.replication.batch;

import org.jspecify.annotations.NullMarked;
