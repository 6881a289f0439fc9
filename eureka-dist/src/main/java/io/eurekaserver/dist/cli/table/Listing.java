// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that is printed while it is made. Not for several threads. */
public interface Listing extends AutoCloseable {

  /** A row: a value for each column, null for what is not known. */
  void row(List<? extends @Nullable Object> values);

  /** Prints what is not printed yet. */
  @Override
  void close();
}
