// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.bare;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Starts the bare server; settings that only a registry understands are ignored. */
public final class BareServer {
  private static final int THREADS = 200;

  private BareServer() {}

  /** Arguments: {@code --server.port=PORT --answers=DIR}. */
  public static void main(String[] args) throws Exception {
    Map<String, String> settings = settings(args);
    Path answers = Path.of(settings.getOrDefault("--answers", "."));
    int port = Integer.parseInt(settings.getOrDefault("--server.port", "8761"));
    Server server = server(port);
    server.setHandler(new ConstantHandler(Answer.all(answers)));
    server.start();
    server.join();
  }

  private static Server server(int port) {
    Server server = new Server(new QueuedThreadPool(THREADS));
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    server.setConnectors(new Connector[] {connector});
    return server;
  }

  private static Map<String, String> settings(String[] args) {
    Map<String, String> settings = new HashMap<>();
    for (String arg : args) {
      int equals = arg.indexOf('=');
      settings.put(
          equals < 0 ? arg : arg.substring(0, equals), equals < 0 ? "" : arg.substring(equals + 1));
    }
    return settings;
  }
}
