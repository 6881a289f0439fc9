// SPDX-License-Identifier: Apache-2.0
/**
 * The Spring programs of the neighbouring modules as processes: stock servers for any scenario, and
 * in the tests applications of every Spring Cloud generation.
 */
package io.eurekaserver.it.spring;
