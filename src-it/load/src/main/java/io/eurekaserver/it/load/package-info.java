// SPDX-License-Identifier: Apache-2.0
/**
 * Measures our server beside stock Spring Cloud Eureka Servers, one after the other, with one load
 * program that needs nothing but the JDK.
 */
package io.eurekaserver.it.load;
