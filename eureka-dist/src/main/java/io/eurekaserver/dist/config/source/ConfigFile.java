// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that may hold settings.
 *
 * @param path where it is
 * @param shown how it is called in messages
 * @param required whether its absence stops the start
 */
record ConfigFile(Path path, String shown, boolean required) {

  private static final long MAX_BYTES = 3L << 20;
  private static final String PROPERTIES = ".properties";

  /** Its documents; none if it does not exist and need not. */
  List<Document> read() {
    if (!isYaml() && !shown.endsWith(PROPERTIES)) {
      throw new UnreadableSourceException(
          shown + ": the name must end in .yml, .yaml or .properties");
    }
    if (!required && Files.notExists(path)) {
      return List.of();
    }
    if (isYaml()) {
      return YamlText.parse(text(), shown);
    }
    return PropertiesText.parse(text(), shown, vocabulary());
  }

  /** The file beside it that is for one profile: {@code application-peer1.yml}. */
  ConfigFile forProfile(String profile) {
    int dot = shown.lastIndexOf('.');
    String name = path.toString();
    String suffix = shown.substring(dot);
    String stem = name.substring(0, name.length() - suffix.length());
    return new ConfigFile(
        Path.of(stem + "-" + profile + suffix),
        shown.substring(0, dot) + "-" + profile + suffix,
        false);
  }

  private boolean isYaml() {
    return shown.endsWith(".yml") || shown.endsWith(".yaml");
  }

  private Property.Vocabulary vocabulary() {
    String name = String.valueOf(path.getFileName());
    return name.startsWith("application")
        ? Property.Vocabulary.SPRING
        : Property.Vocabulary.NETFLIX_TOO;
  }

  private String text() {
    try {
      if (Files.size(path) > MAX_BYTES) {
        throw new UnreadableSourceException(shown + ": larger than 3 MB");
      }
      String text = decode(Files.readAllBytes(path));
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new UnreadableSourceException(shown + ": there is no such file");
    } catch (AccessDeniedException e) {
      throw new UnreadableSourceException(shown + ": not allowed to read it");
    } catch (IOException e) {
      throw new UnreadableSourceException(shown + ": cannot be read: " + e.getMessage());
    }
  }

  /** UTF-8; a properties file that is not may be in the older ISO-8859-1. */
  private String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      if (isYaml()) {
        throw new UnreadableSourceException(shown + ": not UTF-8 text");
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}
