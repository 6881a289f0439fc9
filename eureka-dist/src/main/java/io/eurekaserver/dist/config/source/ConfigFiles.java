// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that files say, the stronger after the weaker: Netflix files, then {@code
 * application.yml}, {@code .yaml} and {@code .properties}, each in the working directory and then
 * in {@code config}; after all of these the files of the active profiles. Named locations replace
 * the usual ones.
 */
public final class ConfigFiles {

  /** Names the files to read instead of the usual ones. */
  public static final String LOCATION = "spring.config.location";

  private static final String ADDITIONAL = "spring.config.additional-location";
  private static final String NAME = "spring.config.name";

  private final Function<String, @Nullable String> outside;
  private final List<ConfigFile> files;

  /**
   * Decides which files to read; reads none yet.
   *
   * @param working relative locations begin here
   * @param outside what environment and command line say to a name; they outrank files
   */
  public ConfigFiles(Path working, Function<String, @Nullable String> outside) {
    this.outside = outside;
    FileSearch search = new FileSearch(working, outside(NAME, "application"));
    String named = outside(LOCATION, "");
    Stream<ConfigFile> first = (named.isEmpty() ? search.usual() : search.named(named)).stream();
    this.files = Stream.concat(first, search.named(outside(ADDITIONAL, "")).stream()).toList();
  }

  /**
   * What was read.
   *
   * @param properties of all documents that take part, the stronger after the weaker
   * @param activeProfiles the profiles that decided on it
   */
  public record Content(List<Property> properties, List<String> activeProfiles) {}

  /**
   * Reads all files.
   *
   * @throws UnreadableSourceException for the first that cannot be read or understood
   */
  public Content read() {
    List<Document> common = files.stream().flatMap(file -> file.read().stream()).toList();
    checkNoActive(common.stream().filter(Profiles::isConditional).toList());
    Placeholders placeholders = placeholders(common);
    Function<Property, String> resolver = property -> resolve(property, placeholders);
    String active = resolver.apply(active(common));
    Profiles profiles = Profiles.of(active, common, resolver);
    List<Document> all = new ArrayList<>(common);
    for (String profile : profiles.active()) {
      for (ConfigFile file : files) {
        List<Document> ofProfile = file.forProfile(profile).read();
        checkNoActive(ofProfile);
        all.addAll(ofProfile);
      }
    }
    List<Property> properties =
        all.stream()
            .filter(document -> profiles.admit(document, resolver))
            .map(Profiles::withoutConditions)
            .flatMap(document -> document.properties().stream())
            .toList();
    return new Content(properties, profiles.active());
  }

  private static void checkNoActive(List<Document> conditional) {
    for (Document document : conditional) {
      Property active = document.find(Profiles.ACTIVE);
      if (active != null) {
        throw new UnreadableSourceException(
            active.from() + ": " + Profiles.ACTIVE + " must not depend on a profile itself");
      }
    }
  }

  private Property active(List<Document> common) {
    Property inFiles = lastOf(common, Profiles.ACTIVE);
    String always = outside(Profiles.INCLUDE, "");
    String named = outside(Profiles.ACTIVE, "");
    if (named.isEmpty() && inFiles != null) {
      return always.isEmpty() ? inFiles : inFiles.withValue(always + "," + inFiles.value());
    }
    return new Property(
        Profiles.ACTIVE,
        always.isEmpty() ? named : always + "," + named,
        "command line or environment",
        Property.Vocabulary.SPRING);
  }

  private static String resolve(Property property, Placeholders placeholders) {
    try {
      return placeholders.resolve(property.value());
    } catch (UnreadableSourceException e) {
      throw new UnreadableSourceException(
          "%s=%s (%s): %s"
              .formatted(property.name(), property.value(), property.from(), e.getMessage()));
    }
  }

  private Placeholders placeholders(List<Document> common) {
    return new Placeholders(
        name -> {
          String value = outside.apply(name);
          Property inFiles = value == null ? lastOf(common, name) : null;
          return inFiles == null ? value : inFiles.value();
        },
        name -> null);
  }

  /** The strongest property of a name in the documents that depend on no profile, or null. */
  private static @Nullable Property lastOf(List<Document> documents, String name) {
    Property last = null;
    for (Document document : documents) {
      Property property = Profiles.isConditional(document) ? null : document.find(name);
      last = property == null ? last : property;
    }
    return last;
  }

  private String outside(String name, String otherwise) {
    String value = outside.apply(name);
    return value == null || value.isBlank() ? otherwise : value;
  }
}
