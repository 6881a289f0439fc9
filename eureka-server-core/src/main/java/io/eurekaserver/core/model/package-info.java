// SPDX-License-Identifier: Apache-2.0
/** Immutable values: what an instance, an application and their parts are. Depends on nothing. */
@NullMarked
package io.eurekaserver.core.model;

import org.jspecify.annotations.NullMarked;
