// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

/**
 * One line of configuration as it was written.
 *
 * @param name the name in the spelling of its source
 * @param value the text, placeholders unresolved
 * @param from where it was read, for people: {@code application.yml:12}, {@code command line}
 * @param vocabulary which names are understood there
 */
public record Property(String name, String value, String from, Vocabulary vocabulary) {

  /** The names that a source may use. */
  public enum Vocabulary {
    /** Names of Spring Boot and Spring Cloud only. */
    SPRING,
    /** The names of Netflix as well. */
    NETFLIX_TOO
  }

  /** The same property under another name. */
  Property named(String newName) {
    return new Property(newName, value, from, vocabulary);
  }

  /** The same property with other text. */
  Property withValue(String newValue) {
    return new Property(name, newValue, from, vocabulary);
  }
}
