// SPDX-License-Identifier: Apache-2.0
/**
 * The other servers: who they are, how they are found and told apart, and what is known of them.
 */
@NullMarked
package io.eurekaserver.replication.peer;

import org.jspecify.annotations.NullMarked;
