// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What could be read of a document: instances in it that cannot be used are left out, and do not
 * lose the others.
 *
 * @param value everything that can be used
 * @param leftOut how many instances cannot
 * @param firstFault one sentence on the first of them, null if there is none
 * @param <T> the document
 */
public record Partial<T>(T value, int leftOut, @Nullable String firstFault) {}
