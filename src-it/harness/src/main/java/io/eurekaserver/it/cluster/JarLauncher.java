// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.ServerLaunch;
import java.util.List;

/** The jar under test as a node of a cluster. */
public final class JarLauncher implements Launcher {

  @Override
  public Child launch(Address at, List<String> prefix, List<String> args) {
    return new ServerLaunch()
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
