// SPDX-License-Identifier: Apache-2.0
/** README and docs/ against what they speak of. Needs no server. */
@NullMarked
package io.eurekaserver.it.docs;

import org.jspecify.annotations.NullMarked;
