// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.ServerLaunch;
import java.util.List;
import java.util.Map;

/** The jar under test as a node of a cluster. */
public final class JarLauncher implements Launcher {
  private final Map<String, String> environment;

  /** With these environment variables. */
  public JarLauncher(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Child launch(Address at, List<String> prefix, List<String> args) {
    ServerLaunch launch = new ServerLaunch();
    environment.forEach(launch::environment);
    return launch
        .under(prefix)
        .port(at.port())
        .args("--server.address=" + at.host())
        .args(args.toArray(String[]::new))
        .startUnchecked();
  }

  @Override
  public boolean ready(Address at) {
    return Http.get(at.root() + "/health/ready").status() == 200;
  }
}
