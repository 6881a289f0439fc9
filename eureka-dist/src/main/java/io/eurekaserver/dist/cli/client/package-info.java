// SPDX-License-Identifier: Apache-2.0
/** What commands ask servers: the Eureka protocol of any server, the admin API of ours. */
@NullMarked
package io.eurekaserver.dist.cli.client;

import org.jspecify.annotations.NullMarked;
