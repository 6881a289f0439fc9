// SPDX-License-Identifier: Apache-2.0
/** Who asks for what, as it is answered. */
@NullMarked
package io.eurekaserver.web.traffic;

import org.jspecify.annotations.NullMarked;
