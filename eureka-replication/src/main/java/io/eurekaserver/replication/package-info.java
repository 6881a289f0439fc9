// SPDX-License-Identifier: Apache-2.0
/** Copies of changes that come from peers, and the status codes that tell what became of them. */
@NullMarked
package io.eurekaserver.replication;

import org.jspecify.annotations.NullMarked;
