// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import com.google.common.base.Splitter;
import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.Effect;
import io.eurekaserver.dist.config.key.Key;
import io.eurekaserver.dist.config.key.KeyGroup;
import java.util.ArrayList;
import java.util.List;

/** What {@code --help} prints, in lines of at most 96 characters. */
public final class HelpText {

  private static final int WIDTH = 96;
  private static final String INDENT = "      ";
  private static final String USAGE =
      """
      Usage: java -jar eureka-server.jar [serve] [--key=value ...]
             java -jar eureka-server.jar COMMAND ...

      Commands look after servers: apps, instances, show, watch, events, peers, diff, doctor,
      override, cancel, quarantine, bench, completion. 'help' and 'help COMMAND' say more.

        --help             prints this
        --print-config     prints every value in effect and where it came from
        --version          prints the version
        --warm-up          starts on a free port of this machine, asks itself a little, and ends:
                           the JVM can record meanwhile what a start needs
        --config=FILE      reads FILE (or a directory; several with commas) and not the usual ones

      Later wins: defaults; eureka-client.properties and eureka-server.properties in Netflix names;
      application.yml, .yaml and .properties in Spring names; each in the working directory, then in
      ./config; files of active profiles; environment; -Dkey=value; --key=value.
      eviction-interval, evictionInterval and EVICTION_INTERVAL are the same name.
      Times in ms or s take plain numbers, or 500ms, 30s, 5m, PT30S; sizes take 512KB, 10MB.
      SIGHUP reads all of it again; keys marked [reload] then change without a restart.
      Keys marked [later] are checked now and take effect with a later version.
      """;

  private final List<String> lines = new ArrayList<>();

  private HelpText() {}

  /** The whole text. */
  public static List<String> lines() {
    HelpText help = new HelpText();
    USAGE.lines().forEach(help.lines::add);
    Catalogue.groups().forEach(help::add);
    return List.copyOf(help.lines);
  }

  private void add(KeyGroup group) {
    lines.add("");
    lines.add(group.title() + ":");
    group.keys().forEach(this::add);
  }

  private void add(Key<?> key) {
    if (!key.effect().isRead()) {
      lines.add("  " + key.name());
      wrap(key.reason() + ".");
      return;
    }
    String defaultText = key.defaultText().isEmpty() ? "" : ", default " + key.defaultText();
    String head = "  " + key.name() + "  (" + key.type().label() + defaultText + ")";
    String reload = key.reloads() ? " [reload]" : "";
    lines.add(key.effect() == Effect.LATER ? head + " [later]" : head + reload);
    wrap(key.meaning());
  }

  private void wrap(String text) {
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : Splitter.on(' ').split(text)) {
      if (line.length() + word.length() >= WIDTH) {
        lines.add(line.toString().stripTrailing());
        line.setLength(INDENT.length());
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
  }
}
