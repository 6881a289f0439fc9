// SPDX-License-Identifier: Apache-2.0
/** What commands print: tables for people, JSON and CSV for programs, fit for any terminal. */
@NullMarked
package io.eurekaserver.dist.cli.table;

import org.jspecify.annotations.NullMarked;
