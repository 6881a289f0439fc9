// SPDX-License-Identifier: Apache-2.0
/** From files, environment and command line to small typed settings, checked before any start. */
@NullMarked
package io.eurekaserver.dist.config;

import org.jspecify.annotations.NullMarked;
