// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.registry.Registry;
import java.time.InstantSource;

/**
 * What carries actions out.
 *
 * @param registry tells peers as well
 * @param quarantines tells peers as well
 * @param guard says who may
 * @param clock the wall clock
 */
public record ActionTools(
    Registry registry, Quarantines quarantines, ActionGuard guard, InstantSource clock) {}
