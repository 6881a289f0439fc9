// SPDX-License-Identifier: Apache-2.0
/** Settings that change while the server runs: read again, checked, and taken over at once. */
@NullMarked
package io.eurekaserver.dist.reload;

import org.jspecify.annotations.NullMarked;
