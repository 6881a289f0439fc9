// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.smoke;

import io.eurekaserver.it.ServerLaunch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Mistakes that an operator makes, each with the words that the refusal must name. */
enum WrongStart {
  /** A file that cannot be read as YAML. */
  BROKEN_FILE {
    @Override
    void assertRefused(Path directory) throws IOException {
      Files.writeString(directory.resolve("application.yml"), "eureka: [unfinished\n");
      Refusal.of(new ServerLaunch().directory(directory)).assertNames("application.yml");
    }
  },
  /** The file's place is taken by a directory: it is there, and cannot be read by anybody. */
  UNREADABLE_FILE {
    @Override
    void assertRefused(Path directory) throws IOException {
      Files.createDirectory(directory.resolve("application.yml"));
      Refusal.of(new ServerLaunch().directory(directory)).assertNames("application.yml");
    }
  },
  /** A peer's address that is none. */
  WRONG_URL {
    @Override
    void assertRefused(Path directory) {
      String url = "htp://peer1:nowhere/eureka";
      Refusal.of(
              new ServerLaunch()
                  .directory(directory)
                  .args("--eureka.client.service-url.defaultZone=" + url))
          .assertNames(url);
    }
  },
  /** A number that is none. */
  BAD_NUMBER {
    @Override
    void assertRefused(Path directory) {
      Refusal.of(
              new ServerLaunch()
                  .directory(directory)
                  .args("--eureka.server.eviction-interval-timer-in-ms=soon"))
          .assertNames("eviction-interval-timer-in-ms", "soon");
    }
  },
  /** A port that no machine has. */
  BAD_PORT {
    @Override
    void assertRefused(Path directory) {
      Refusal.of(new ServerLaunch().directory(directory).port(70_000))
          .assertNames("server.port", "70000");
    }
  };

  abstract void assertRefused(Path directory) throws IOException;
}
