// SPDX-License-Identifier: Apache-2.0
/**
 * Where peers are written down: in the settings, or in DNS as TXT, SRV, A and AAAA records; and
 * what is kept of them while DNS does not answer.
 */
@NullMarked
package io.eurekaserver.replication.discovery;

import org.jspecify.annotations.NullMarked;
