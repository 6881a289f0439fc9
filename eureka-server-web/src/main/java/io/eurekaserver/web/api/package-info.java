// SPDX-License-Identifier: Apache-2.0
/** The admin API under {@code /api/v1}: what operators look at and do, as JSON. */
@NullMarked
package io.eurekaserver.web.api;

import org.jspecify.annotations.NullMarked;
