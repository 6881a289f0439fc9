// SPDX-License-Identifier: Apache-2.0

/** eureka-js-client against the real server. */
@NullMarked
package io.eurekaserver.it.js;

import org.jspecify.annotations.NullMarked;
