// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.primitives.Longs;
import io.eurekaserver.core.model.InstanceId;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The end of one page, from which the next goes on: the last thing that was shown, so that nothing
 * is shown twice or left out because other things came or went meanwhile.
 */
final class Cursor {

  private static final char DIVIDER = '\n';

  private Cursor() {}

  /** After some text, such as an application's name. */
  static String of(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /** After an instance. */
  static String of(InstanceId id) {
    return of(id.app() + DIVIDER + id.id());
  }

  /** The text that a cursor stands for; null for null. */
  static @Nullable String text(@Nullable String cursor) {
    try {
      return cursor == null
          ? null
          : UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes(cursor))).toString();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw unknown();
    }
  }

  private static byte[] bytes(String cursor) {
    return Base64.getUrlDecoder().decode(cursor);
  }

  /** The instance that a cursor stands for; null for null. */
  static @Nullable InstanceId instance(@Nullable String cursor) {
    String text = text(cursor);
    if (text == null) {
      return null;
    }
    int divider = text.indexOf(DIVIDER);
    if (divider < 0) {
      throw unknown();
    }
    return new InstanceId(text.substring(0, divider), text.substring(divider + 1));
  }

  /** The sequence that a cursor stands for; null for null. */
  static @Nullable Long sequence(@Nullable String cursor) {
    String text = text(cursor);
    Long sequence = text == null ? null : Longs.tryParse(text);
    if (text != null && (sequence == null || sequence < 0)) {
      throw unknown();
    }
    return sequence;
  }

  private static ProblemException unknown() {
    return ProblemException.badParameter(
        "cursor is none that this server gave: take it from next of the page before, or leave it"
            + " out to begin anew.");
  }
}
