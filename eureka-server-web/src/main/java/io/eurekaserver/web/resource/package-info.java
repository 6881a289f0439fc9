// SPDX-License-Identifier: Apache-2.0
/** One class a route: read the request, call a port, answer. */
@NullMarked
package io.eurekaserver.web.resource;

import org.jspecify.annotations.NullMarked;
