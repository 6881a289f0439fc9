// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import com.google.common.base.Suppliers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * All that settings are made from; the same sources give the same settings.
 *
 * @param args the command line
 * @param environment the environment variables
 * @param systemProperties the {@code -Dname=value} of the JVM
 * @param workingDirectory where files are looked for
 * @param localHost the machine, asked only if its name is needed
 * @param random for {@code ${random...}}
 */
public record SettingsSources(
    List<String> args,
    Map<String, String> environment,
    Map<String, String> systemProperties,
    Path workingDirectory,
    Supplier<LocalHost> localHost,
    RandomGenerator random) {

  /** Takes immutable copies. */
  public SettingsSources {
    args = List.copyOf(args);
    environment = Map.copyOf(environment);
    systemProperties = Map.copyOf(systemProperties);
  }

  /** Those of this process. */
  public static SettingsSources ofProcess(String... args) {
    return new SettingsSources(
        List.of(args),
        System.getenv(),
        texts(System.getProperties()),
        Path.of(""),
        Suppliers.memoize(LocalHost::ofMachine),
        new SplittableRandom());
  }

  private static Map<String, String> texts(Properties properties) {
    Map<String, String> texts = new HashMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> texts.put(name, properties.getProperty(name, "")));
    return texts;
  }
}
