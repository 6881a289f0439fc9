// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

/** What must hold. */
enum Rule {
  /** Nothing throws, and nothing logs an error. */
  NO_ERROR,
  /** A lease does not end whose client renewed it in time, at that node or within its hearing. */
  NO_FALSE_EVICTION,
  /** What was cancelled does not come back by a late copy. */
  CANCELLED_STAYS_AWAY,
  /** At the end all nodes show the same. */
  EQUAL,
  /** At the end every live client is registered everywhere. */
  LIVE_IS_THERE,
  /** At the end what is registered is what its client said last. */
  LIVE_IS_TRUE,
  /** At the end nothing is registered that is not alive. */
  DEAD_IS_GONE,
  /** At the end overrides are what the operator said last, where that is clear. */
  OVERRIDE_IS_TRUE,
  /** At the end all nodes refuse the same, and nothing that is refused is registered. */
  QUARANTINE,
  /** At the end every node tells every other one, once, and has joined. */
  MESH,
  /** Every task of every lane is accounted for. */
  ACCOUNTS
}
