// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.replication.protocol.ApplicationEntries;
import java.util.List;

/**
 * What a peer of our own kind knows of some applications.
 *
 * @param applications empty if it knows nothing yet and asks for everything
 */
public record KnownEntries(List<ApplicationEntries> applications) {}
