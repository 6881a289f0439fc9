// SPDX-License-Identifier: Apache-2.0
/** A bounded load against one's own server. */
@NullMarked
package io.eurekaserver.dist.cli.bench;

import org.jspecify.annotations.NullMarked;
