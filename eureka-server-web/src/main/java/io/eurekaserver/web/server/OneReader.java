// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Makes connections whose requests are read by one thread at a time.
 *
 * <p>Jetty (12.1.14) means them to be, but when it has answered what is not HTTP it sends a second
 * thread to read on, while the first is not done. Both use the connection's one buffer, and one
 * uses it when the other has given it back to the pool: by then it belongs to another connection,
 * and a client that did nothing wrong loses its answer, or gets one that is not its own.
 */
final class OneReader extends HttpConnectionFactory {

  OneReader(HttpConfiguration http) {
    super(http);
  }

  @Override
  public Connection newConnection(Connector connector, EndPoint endPoint) {
    return configure(new Locked(getHttpConfiguration(), connector, endPoint), connector, endPoint);
  }

  /** The second thread waits for the first, which is about to leave. */
  private static final class Locked extends HttpConnection {

    private final ReentrantLock reading = new ReentrantLock();

    private Locked(HttpConfiguration http, Connector connector, EndPoint endPoint) {
      super(http, connector, endPoint);
    }

    @Override
    public void onFillable() {
      reading.lock();
      try {
        super.onFillable();
      } finally {
        reading.unlock();
      }
    }
  }
}
