// SPDX-License-Identifier: Apache-2.0
/**
 * From files, command line and placeholders to plain properties, each with the place it is from.
 */
@NullMarked
package io.eurekaserver.dist.config.source;

import org.jspecify.annotations.NullMarked;
