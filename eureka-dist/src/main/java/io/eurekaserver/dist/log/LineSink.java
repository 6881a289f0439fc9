// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import java.io.IOException;

/** Where lines go. For one thread at a time. */
interface LineSink extends AutoCloseable {

  /** Writes whole lines. */
  void write(byte[] lines) throws IOException;

  /** Nothing more comes. */
  @Override
  void close();
}
