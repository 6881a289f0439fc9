// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Map;

/**
 * The parts that many instances have in common, so that each is held once: what the instances of an
 * application share, their maps, the keys of these, and short texts. One for all decoders of a
 * process. For any thread.
 *
 * <p>It holds at most 32,768 profiles of 512 characters, 8,192 maps of 512 and 16,384 texts of 64;
 * each table grows from one kilobyte, and only while more comes than it can hold.
 */
public final class SharedParts {

  private static final int MOST_TEXT = 512;
  private static final int LONGEST_TEXT = 64;

  private final Shared<Profile> profiles = new Shared<>(1 << 15);
  private final Shared<PageUrl> urls = new Shared<>(1 << 10);
  private final Shared<TextMap> maps = new Shared<>(1 << 13);
  private final Shared<Names> names = new Shared<>(1 << 10);
  private final Shared<String> texts = new Shared<>(1 << 14);

  /** Nothing yet. */
  public SharedParts() {}

  Shared<Profile> profiles() {
    return profiles;
  }

  PageUrl url(PageUrl url) {
    return url.textLength() > LONGEST_TEXT ? url : urls.of(url);
  }

  /** An equal map in the same order. */
  Map<String, String> map(Map<String, String> map) {
    if (!(map instanceof TextMap small)) {
      return map;
    }
    return small.textLength() > MOST_TEXT
        ? small
        : maps.get(small.hashCode(), new WantedMap(small));
  }

  private final class WantedMap implements Shared.Wanted<TextMap> {
    private final TextMap map;

    WantedMap(TextMap map) {
      this.map = map;
    }

    @Override
    public boolean is(TextMap candidate) {
      return candidate.isLike(map);
    }

    @Override
    public TextMap make() {
      return withSharedNames(map);
    }
  }

  /** The same map, with keys that others may have too. */
  TextMap withSharedNames(TextMap map) {
    return map.textLength() > MOST_TEXT ? map : map.withNames(names.of(map.names()));
  }

  /** A text that others may have too. */
  public String text(String text) {
    return text.length() > LONGEST_TEXT ? text : texts.of(text);
  }

  /** The text of some characters that others may have too; made only if it is not here. */
  public String text(char[] characters, int offset, int length) {
    if (length > LONGEST_TEXT) {
      return new String(characters, offset, length);
    }
    int hash = hash(characters, offset, length);
    return texts.get(hash, new WantedText(characters, offset, length));
  }

  /** As {@link String#hashCode} has it; four steps at once, which wait for each other less. */
  private static int hash(char[] c, int offset, int length) {
    int hash = 0;
    int end = offset + length;
    int i = offset;
    for (; i < end - 3; i += 4) {
      int four = 31 * (31 * (31 * c[i] + c[i + 1]) + c[i + 2]) + c[i + 3];
      hash = 31 * 31 * 31 * 31 * hash + four;
    }
    for (; i < end; i++) {
      hash = 31 * hash + c[i];
    }
    return hash;
  }

  /** The characters of a text, whose hash is that of {@link String#hashCode}. */
  private static final class WantedText implements Shared.Wanted<String> {
    private final char[] characters;
    private final int offset;
    private final int length;

    WantedText(char[] characters, int offset, int length) {
      this.characters = characters;
      this.offset = offset;
      this.length = length;
    }

    @Override
    public boolean is(String candidate) {
      if (candidate.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (candidate.charAt(i) != characters[offset + i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public String make() {
      return new String(characters, offset, length);
    }
  }
}
