// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param items those that were asked for, in order
 * @param total how many match in all
 * @param more whether others follow
 * @param <T> what was looked for
 */
public record Found<T>(List<T> items, long total, boolean more) {}
