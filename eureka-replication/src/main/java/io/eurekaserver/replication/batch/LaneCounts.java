// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.batch;

/**
 * What became of the tasks of a lane since it began. Once a lane is at rest, {@code accepted} is
 * the sum of all others and of the tasks that wait. Alert on {@code overflowed} and {@code
 * expired}: the receiver misses those changes until it is healed; {@code failed} means that it does
 * not understand us.
 *
 * @param accepted all tasks submitted
 * @param sent part of a batch that the receiver took
 * @param coalesced not needed beside another of the same key
 * @param expired not worth sending any more before they could leave
 * @param overflowed dropped because the lane was full
 * @param failed part of a batch that the receiver will never take
 * @param discarded left or submitted when the lane was closed
 */
public record LaneCounts(
    long accepted,
    long sent,
    long coalesced,
    long expired,
    long overflowed,
    long failed,
    long discarded) {

  /** The tasks that have come to an end, in whatever way. */
  public long settled() {
    return sent + coalesced + expired + overflowed + failed + discarded;
  }
}
