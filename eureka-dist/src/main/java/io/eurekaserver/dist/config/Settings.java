// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.source.CommandLine;
import io.eurekaserver.dist.config.source.ConfigFiles;
import io.eurekaserver.dist.config.source.Property;
import io.eurekaserver.dist.config.source.UnreadableSourceException;
import java.util.List;
import java.util.TreeMap;

/**
 * Makes settings from sources. Later sources win: defaults; Netflix files; Spring files, those of
 * active profiles last; environment; system properties; command line.
 */
public final class Settings {

  private static final String SYSTEM_PROPERTY = "-D";

  private Settings() {}

  /**
   * Reads, resolves and checks everything.
   *
   * @throws SettingsException with a line for each problem, if there is any
   */
  public static LoadedSettings load(SettingsSources sources) {
    try {
      return read(sources);
    } catch (UnreadableSourceException e) {
      throw new SettingsException(List.of(e.getMessage()));
    }
  }

  private static LoadedSettings read(SettingsSources sources) {
    List<Property> commandLine = CommandLine.parse(sources.args()).properties();
    Outside outside = new Outside(commandLine, sources);
    ConfigFiles.Content files = new ConfigFiles(sources.workingDirectory(), outside::lookup).read();
    Assignments assignments = new Assignments();
    files.properties().forEach(assignments::add);
    Variables.addTo(assignments, sources.environment());
    addSystemProperties(assignments, sources);
    commandLine.forEach(assignments::add);

    Evaluation evaluation = new Evaluation(new Resolver(outside, files.properties(), sources));
    evaluation.evaluate(assignments.assigned());
    return new LoadedSettings(
        build(evaluation.values(), sources),
        notices(assignments, files),
        new EffectiveConfig(evaluation.resolved()));
  }

  /** Those of the JVM itself are of no interest; only known keys and eureka.* are. */
  private static void addSystemProperties(Assignments assignments, SettingsSources sources) {
    new TreeMap<>(sources.systemProperties())
        .forEach(
            (name, value) -> {
              Property property =
                  new Property(
                      name, value.strip(), SYSTEM_PROPERTY, Property.Vocabulary.NETFLIX_TOO);
              if (name.startsWith("eureka.")
                  || Catalogue.names().find(name, property.vocabulary()) != null) {
                assignments.add(property);
              }
            });
  }

  private static ServerSettings build(Values values, SettingsSources sources) {
    if (!values.problems().isEmpty()) {
      throw new SettingsException(values.problems());
    }
    try {
      return new SettingsTree(values, sources.localHost()).build();
    } catch (IllegalArgumentException e) {
      throw new SettingsException(List.of(String.valueOf(e.getMessage())));
    }
  }

  private static List<Notice> notices(Assignments assignments, ConfigFiles.Content files) {
    NoticeWriter writer = new NoticeWriter();
    writer.addKnown(assignments.assigned());
    writer.addUnknown(assignments.unknown());
    if (!files.activeProfiles().equals(List.of("default"))) {
      writer.addInfo("Active profiles: " + String.join(", ", files.activeProfiles()));
    }
    return writer.notices();
  }
}
