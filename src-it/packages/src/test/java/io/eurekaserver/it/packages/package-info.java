// SPDX-License-Identifier: Apache-2.0
/** What is delivered, and everything that deploys it. */
@NullMarked
package io.eurekaserver.it.packages;

import org.jspecify.annotations.NullMarked;
