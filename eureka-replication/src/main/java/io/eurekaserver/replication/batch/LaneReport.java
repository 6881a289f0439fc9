// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

import java.time.Duration;

/**
 * How a lane is doing. Taken without stopping it: the parts agree with each other once it is at
 * rest.
 *
 * @param counts what became of the tasks
 * @param batches batches begun, each attempt counted
 * @param waiting tasks that have not come to an end, those in flight included
 * @param inFlight tasks in the batch that is being sent, 0 if none is
 * @param lag the age of the oldest task that has not come to an end, zero if there is none; a task
 *     is as old as the oldest that it replaced
 * @param consecutiveFailures batches in a row that were not delivered, for whatever reason
 * @param retryIn how long the lane still waits after a failure, zero if it does not
 */
public record LaneReport(
    LaneCounts counts,
    long batches,
    long waiting,
    int inFlight,
    Duration lag,
    int consecutiveFailures,
    Duration retryIn) {}
