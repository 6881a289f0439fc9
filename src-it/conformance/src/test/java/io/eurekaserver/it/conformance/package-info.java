// SPDX-License-Identifier: Apache-2.0

/** The jar against what was recorded, against what wants to hurt it, and against README. */
@NullMarked
package io.eurekaserver.it.conformance;

import org.jspecify.annotations.NullMarked;
