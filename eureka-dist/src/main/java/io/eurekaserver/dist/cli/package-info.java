// SPDX-License-Identifier: Apache-2.0
/** The command line: loaded only when the first word names a command. */
@NullMarked
package io.eurekaserver.dist.cli;

import org.jspecify.annotations.NullMarked;
