// SPDX-License-Identifier: Apache-2.0

/**
 * What scenarios with several servers need beside single ones: nodes at addresses of their own,
 * whole registries compared, a steady load, and the troubles that networks, names and machines
 * make.
 */
@NullMarked
package io.eurekaserver.it.cluster;

import org.jspecify.annotations.NullMarked;
