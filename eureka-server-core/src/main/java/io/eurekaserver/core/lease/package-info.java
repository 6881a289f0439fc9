// SPDX-License-Identifier: Apache-2.0
/**
 * Leases, marks of what ended, the renewal rate and self-preservation: arithmetic on time, without
 * threads.
 */
@NullMarked
package io.eurekaserver.core.lease;

import org.jspecify.annotations.NullMarked;
