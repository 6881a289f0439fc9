// SPDX-License-Identifier: Apache-2.0
/** The HTTP server: Jetty, and the adapter that hands its requests to Jersey. */
@NullMarked
package io.eurekaserver.web.server;

import org.jspecify.annotations.NullMarked;
