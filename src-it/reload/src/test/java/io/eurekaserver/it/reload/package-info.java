// SPDX-License-Identifier: Apache-2.0
/** Settings that change while a server runs, and what the server writes down. */
@NullMarked
package io.eurekaserver.it.reload;

import org.jspecify.annotations.NullMarked;
