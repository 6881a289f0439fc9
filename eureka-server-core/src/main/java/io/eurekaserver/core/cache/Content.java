// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

/** What a payload shows, as bytes. Asked at most once for each. */
interface Content {

  /** The text. */
  Rope plain();

  /** The text as one gzip member. */
  Rope gzip();
}
