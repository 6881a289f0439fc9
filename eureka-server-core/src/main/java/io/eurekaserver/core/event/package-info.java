// SPDX-License-Identifier: Apache-2.0
/** What happened to the registry, for people who ask later: who did what, when and why. */
@NullMarked
package io.eurekaserver.core.event;

import org.jspecify.annotations.NullMarked;
