// SPDX-License-Identifier: Apache-2.0
/** Failures turned into answers: one table, one shape of body. */
@NullMarked
package io.eurekaserver.web.error;

import org.jspecify.annotations.NullMarked;
