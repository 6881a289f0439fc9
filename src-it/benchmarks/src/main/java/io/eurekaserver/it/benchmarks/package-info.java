// SPDX-License-Identifier: Apache-2.0
/**
 * What single operations of the server cost: benchmarks of the code that is served, on registries
 * of made-up instances.
 */
@NullMarked
package io.eurekaserver.it.benchmarks;

import org.jspecify.annotations.NullMarked;
