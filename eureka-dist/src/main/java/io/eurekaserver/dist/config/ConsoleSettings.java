// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

/**
 * What operators may do and see in a browser.
 *
 * @param actions whether they may change anything: {@code eureka.console.actions}
 */
public record ConsoleSettings(boolean actions) {}
