// SPDX-License-Identifier: Apache-2.0
/** A stock server of another make, to compare and to mix with. Runs in tests only. */
package io.eurekaserver.it.stock2025;
