// SPDX-License-Identifier: Apache-2.0
/**
 * Scenarios that applications of every Spring Cloud generation go through, and what they need: the
 * programs of the neighbouring modules as processes, ours or a stock server to register with.
 */
package io.eurekaserver.it.spring;
