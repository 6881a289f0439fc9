// SPDX-License-Identifier: Apache-2.0
/** An application of Spring Cloud 2025 that others call by name, and that calls others by name. */
package io.eurekaserver.it.spring2025;
