// SPDX-License-Identifier: Apache-2.0
/** The catalogue: every key we know, with its names, type, default, range and meaning. */
@NullMarked
package io.eurekaserver.dist.config.key;

import org.jspecify.annotations.NullMarked;
