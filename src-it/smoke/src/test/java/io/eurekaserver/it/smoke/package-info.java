// SPDX-License-Identifier: Apache-2.0

/** The jar as an operator meets it. */
@NullMarked
package io.eurekaserver.it.smoke;

import org.jspecify.annotations.NullMarked;
