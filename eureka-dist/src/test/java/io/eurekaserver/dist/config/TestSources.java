// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Sources of settings for tests: a directory of files, an environment and a command line. */
final class TestSources {

  static final LocalHost HOST = new LocalHost("machine", "10.1.2.3");

  private final Path directory;
  private final Map<String, String> environment = new HashMap<>();
  private final Map<String, String> systemProperties = new HashMap<>();

  TestSources(Path directory) {
    this.directory = directory;
  }

  TestSources file(String name, String text) {
    try {
      Path path = directory.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TestSources env(String name, String value) {
    environment.put(name, value);
    return this;
  }

  TestSources systemProperty(String name, String value) {
    systemProperties.put(name, value);
    return this;
  }

  LoadedSettings load(String... args) {
    return Settings.load(
        new SettingsSources(
            List.of(args), environment, systemProperties, directory, () -> HOST, new Random(1)));
  }

  ServerSettings settings(String... args) {
    return load(args).settings();
  }

  List<String> notices(String... args) {
    return load(args).notices().stream()
        .map(notice -> notice.level() + " " + notice.text())
        .toList();
  }
}
