// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML as plain maps, lists and texts; a key that stands twice fails. */
final class YamlText {

  /** In conf/application.yml a setting is "#" and then no blank, or two; prose has one. */
  private static final Pattern COMMENTED_SETTING = Pattern.compile("(?m)^#(?=  |[a-z])");

  private YamlText() {}

  /** All documents that are not empty. */
  static List<Object> documents(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    List<Object> documents = new ArrayList<>();
    for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
      if (document != null) {
        documents.add(document);
      }
    }
    return documents;
  }

  /** The only document, as a map. */
  static Map<?, ?> map(String text) {
    List<Object> documents = documents(text);
    if (documents.size() == 1 && documents.get(0) instanceof Map<?, ?> map) {
      return map;
    }
    throw new AssertionError("Not one document with a map in it: " + text);
  }

  /** What is at the end of these keys; fails where one is missing. */
  static Object at(Object from, String... path) {
    Object found = from;
    for (String key : path) {
      found = found instanceof Map<?, ?> map ? map.get(key) : null;
      if (found == null) {
        throw new AssertionError("Nothing at " + String.join(".", path) + " of " + from);
      }
    }
    return found;
  }

  /** The same text with its commented settings in force. */
  static String uncommented(String text) {
    return COMMENTED_SETTING.matcher(text).replaceAll("");
  }

  /** Names as settings have them, {@code a.b.c}, with their values. */
  static Map<String, Object> settings(Object document) {
    Map<String, Object> settings = new TreeMap<>();
    collect("", document, settings);
    return settings;
  }

  private static void collect(String prefix, Object value, Map<String, Object> into) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, child) -> collect(prefix + (prefix.isEmpty() ? "" : ".") + key, child, into));
    } else {
      into.put(prefix, value);
    }
  }
}
