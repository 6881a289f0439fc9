// SPDX-License-Identifier: Apache-2.0
/** Time as replication sees it: durations, later, and soon. */
@NullMarked
package io.eurekaserver.replication.schedule;

import org.jspecify.annotations.NullMarked;
