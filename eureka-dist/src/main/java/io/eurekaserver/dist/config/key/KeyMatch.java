// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import org.jspecify.annotations.Nullable;

/**
 * What a name stands for.
 *
 * @param key the key
 * @param entry which of its entries, in the spelling of the source; null if the name has none
 */
public record KeyMatch(Key<?> key, @Nullable String entry) {}
