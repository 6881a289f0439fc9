// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring;

import java.util.List;

/**
 * One of the ways in which a generation's Eureka client can speak HTTP.
 *
 * @param name what it is called, lower case
 * @param type the class that an application names when this transport is in use
 * @param leftOut what the names of jars contain that must not be there; empty when all may
 * @param args what switches it on
 */
public record Transport(String name, String type, String leftOut, List<String> args) {}
