// SPDX-License-Identifier: Apache-2.0

/**
 * What every scenario needs: the server and the clients as processes of their own, plain HTTP, and
 * waiting with a deadline. Nothing here knows the server's code.
 */
@NullMarked
package io.eurekaserver.it;

import org.jspecify.annotations.NullMarked;
