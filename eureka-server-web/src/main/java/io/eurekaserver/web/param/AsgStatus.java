// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

/**
 * The status to give to an auto-scaling group (protocol, section 4.10).
 *
 * @param enabled ENABLED or DISABLED, in any case, on the wire
 * @param copy whether a peer tells of it, who has told the others
 */
public record AsgStatus(boolean enabled, boolean copy) {}
