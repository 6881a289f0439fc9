// SPDX-License-Identifier: Apache-2.0
/** How peers are spoken to over HTTP: the only place that opens a connection to one. */
@NullMarked
package io.eurekaserver.replication.http;

import org.jspecify.annotations.NullMarked;
