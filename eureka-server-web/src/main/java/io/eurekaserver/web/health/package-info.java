// SPDX-License-Identifier: Apache-2.0
/** Liveness and readiness. */
@NullMarked
package io.eurekaserver.web.health;

import org.jspecify.annotations.NullMarked;
