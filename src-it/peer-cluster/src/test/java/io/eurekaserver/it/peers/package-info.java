// SPDX-License-Identifier: Apache-2.0

/**
 * Several servers as one registry. The system property {@code eureka.it.server} (2021 or 2025) runs
 * the scenarios that stock servers can pass against those, to prove the scenarios themselves.
 */
@NullMarked
package io.eurekaserver.it.peers;

import org.jspecify.annotations.NullMarked;
