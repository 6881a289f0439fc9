// SPDX-License-Identifier: Apache-2.0
/** Gzip made of blocks that can be kept and put together anew. */
@NullMarked
package io.eurekaserver.core.gzip;

import org.jspecify.annotations.NullMarked;
