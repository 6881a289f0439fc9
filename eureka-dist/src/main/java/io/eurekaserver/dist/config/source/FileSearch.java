// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where files of settings may be, the ones that outrank others last. */
final class FileSearch {

  private static final List<String> NETFLIX_NAMES =
      List.of("eureka-client.properties", "eureka-server.properties");
  private static final List<String> SUFFIXES = List.of(".yml", ".yaml", ".properties");
  private static final String CONFIG = "config";
  private static final String OPTIONAL = "optional:";

  private final Path working;
  private final String baseName;

  /** Searches from the working directory for files of this name (usually "application"). */
  FileSearch(Path working, String baseName) {
    this.working = working;
    this.baseName = baseName;
  }

  /** The files of the working directory and of its folder config. */
  List<ConfigFile> usual() {
    Stream<ConfigFile> netflix =
        NETFLIX_NAMES.stream()
            .flatMap(name -> Stream.of(optional("", name), optional(CONFIG, name)));
    return Stream.concat(netflix, Stream.concat(springFiles(""), springFiles(CONFIG))).toList();
  }

  /** The files of a list of files and directories, as {@code spring.config.location} has it. */
  List<ConfigFile> named(String locations) {
    List<ConfigFile> files = new ArrayList<>();
    for (String location : Profiles.list(locations.replace(';', ','))) {
      boolean required = !location.startsWith(OPTIONAL);
      String plain = location.substring(required ? 0 : OPTIONAL.length());
      if (!plain.startsWith("classpath:")) {
        files.addAll(at(plain.startsWith("file:") ? plain.substring(5) : plain, required));
      }
    }
    return files;
  }

  private List<ConfigFile> at(String location, boolean required) {
    Path path = path(location);
    if (!required && Files.notExists(path)) {
      return List.of();
    }
    if (!location.endsWith("/") && !Files.isDirectory(path)) {
      return List.of(new ConfigFile(path, location, required));
    }
    if (!Files.isDirectory(path)) {
      throw new UnreadableSourceException(location + ": there is no such directory");
    }
    Stream<ConfigFile> netflix = NETFLIX_NAMES.stream().map(name -> optional(location, name));
    return Stream.concat(netflix, springFiles(location)).toList();
  }

  private Path path(String location) {
    try {
      return working.resolve(location);
    } catch (InvalidPathException e) {
      throw new UnreadableSourceException(ConfigFiles.LOCATION + ": not a file name: " + location);
    }
  }

  private Stream<ConfigFile> springFiles(String directory) {
    return SUFFIXES.stream().map(suffix -> optional(directory, baseName + suffix));
  }

  private ConfigFile optional(String directory, String name) {
    String shown = directory.isEmpty() ? name : Path.of(directory, name).toString();
    return new ConfigFile(working.resolve(directory).resolve(name), shown, false);
  }
}
