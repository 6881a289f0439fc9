// SPDX-License-Identifier: Apache-2.0
/** The commands themselves, one class each. */
@NullMarked
package io.eurekaserver.dist.cli.command;

import org.jspecify.annotations.NullMarked;
