// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

/**
 * What stands around the instances of a registry or delta that was read.
 *
 * @param hashcode {@code apps__hashcode} as the server says it
 * @param version {@code versions__delta}
 * @param instances how many were handed out
 * @param leftOut how many could not be read
 * @param serverMillis the server's clock, wall-clock ms to a second; 0 if it did not say
 */
public record RegistryRead(
    String hashcode, String version, int instances, int leftOut, long serverMillis) {}
