// SPDX-License-Identifier: Apache-2.0
/** What a real Prometheus makes of the metrics page and of the alert rules. */
@NullMarked
package io.eurekaserver.it.metrics;

import org.jspecify.annotations.NullMarked;
