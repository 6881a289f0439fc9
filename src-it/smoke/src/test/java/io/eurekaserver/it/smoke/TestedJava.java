// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.smoke;

import io.eurekaserver.it.Jdks;
import io.eurekaserver.it.Needs;
import java.nio.file.Path;

/** The Javas that the jar promises to run on. */
enum TestedJava {
  RUNNING,
  JAVA_25;

  Path home() {
    return this == RUNNING
        ? Jdks.running()
        : Needs.required(Jdks.version(25), "No Java 25: set JAVA25_HOME to one");
  }
}
