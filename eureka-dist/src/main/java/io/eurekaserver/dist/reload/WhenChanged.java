// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.reload;

import io.eurekaserver.dist.config.ServerSettings;
import java.util.function.Function;

/** Asks a part only when its own settings are not those that run. */
final class WhenChanged<T> implements Reloadable {

  private final Function<ServerSettings, T> part;
  private final Function<T, Runnable> prepare;
  private T running;

  WhenChanged(Function<ServerSettings, T> part, T running, Function<T, Runnable> prepare) {
    this.part = part;
    this.running = running;
    this.prepare = prepare;
  }

  @Override
  public Runnable prepare(ServerSettings next) {
    T wanted = part.apply(next);
    if (wanted.equals(running)) {
      return () -> {};
    }
    Runnable takeOver = prepare.apply(wanted);
    return () -> {
      takeOver.run();
      running = wanted;
    };
  }
}
