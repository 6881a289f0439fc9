// SPDX-License-Identifier: Apache-2.0
/** What the server counts, as pages for Prometheus. */
@NullMarked
package io.eurekaserver.web.metrics;

import org.jspecify.annotations.NullMarked;
