// SPDX-License-Identifier: Apache-2.0
/** Headers, query and path of a request turned into typed values. */
@NullMarked
package io.eurekaserver.web.param;

import org.jspecify.annotations.NullMarked;
