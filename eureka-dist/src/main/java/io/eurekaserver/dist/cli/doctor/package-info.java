// SPDX-License-Identifier: Apache-2.0
/** What commonly goes wrong with registries, looked for one by one. */
@NullMarked
package io.eurekaserver.dist.cli.doctor;

import org.jspecify.annotations.NullMarked;
