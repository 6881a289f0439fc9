// SPDX-License-Identifier: Apache-2.0

/** The command line as an operator meets it. */
@NullMarked
package io.eurekaserver.it.cli;

import org.jspecify.annotations.NullMarked;
