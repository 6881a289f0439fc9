// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * JSON from strangers: depth, names, texts and numbers are bounded, and what is malformed becomes a
 * sentence. The number of bytes is for the caller to bound. For any thread.
 */
public final class JsonInput {

  /** How deep objects and arrays may be nested. */
  public static final int MAX_DEPTH = 32;

  /** How long one text may be, in characters. */
  public static final int MAX_TEXT = 1 << 20;

  private static final int MAX_NAME = 10_000;
  private static final int MAX_NUMBER = 1_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNameLength(MAX_NAME)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          // Metadata keys are the clients': interned, they would stay for ever.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private JsonInput() {}

  /** What to do with the parser, which stands before the first token. */
  @FunctionalInterface
  public interface Reading<T> {
    /** Reads; need not read to the end. */
    T read(JsonParser json) throws DecodeException, IOException;
  }

  /**
   * Reads JSON. The source is not closed, and what follows the part that is read stays unread.
   *
   * @param charset UTF-8, or ISO-8859-1 if the sender said so
   * @throws DecodeException if the JSON is malformed or exceeds a bound, or as the reading throws
   * @throws IOException if the source fails, as it threw it
   */
  public static <T> T read(InputStream in, Charset charset, Reading<T> reading)
      throws DecodeException, IOException {
    SourceStream source = new SourceStream(in);
    try (JsonParser json = open(source, charset)) {
      return reading.read(json);
    } catch (IOException e) {
      source.rethrowFailure();
      throw new DecodeException(sentence(e));
    }
  }

  /** Reads JSON that is here already; see {@link #read(InputStream, Charset, Reading)}. */
  public static <T> T read(ByteSlice bytes, Charset charset, Reading<T> reading)
      throws DecodeException {
    try (JsonParser json = open(bytes, charset)) {
      return reading.read(json);
    } catch (IOException e) {
      throw new DecodeException(sentence(e));
    }
  }

  private static JsonParser open(ByteSlice bytes, Charset charset) throws IOException {
    return charset.equals(StandardCharsets.UTF_8)
        ? FACTORY.createParser(bytes.array(), bytes.offset(), bytes.length())
        : FACTORY.createParser(new InputStreamReader(bytes.stream(), charset));
  }

  private static JsonParser open(SourceStream source, Charset charset) throws IOException {
    return charset.equals(StandardCharsets.UTF_8)
        ? FACTORY.createParser(source)
        : FACTORY.createParser(new InputStreamReader(source, charset));
  }

  private static String sentence(IOException e) {
    if (e instanceof StreamConstraintsException) {
      return "The JSON is nested too deeply, or a text or number in it is too long.";
    }
    JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
    return at == null
        ? "The JSON is malformed."
        : "The JSON is malformed at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
  }

  /**
   * The scalar at which the parser stands as text, numbers and booleans too; null for null.
   *
   * @param name what the sender calls it
   * @throws DecodeException if it is an object or an array
   */
  public static @Nullable String text(JsonParser json, String name)
      throws DecodeException, IOException {
    return isScalar(json, "", name) ? json.getText() : null;
  }

  /**
   * Whether the parser stands at a scalar; false for null. Other things are refused, under a name
   * in two parts: it is put together only then.
   */
  static boolean isScalar(JsonParser json, String of, String name) throws DecodeException {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return false;
    }
    if (token == null || !token.isScalarValue()) {
      throw new DecodeException(of + name + " must be a text, a number or a boolean.");
    }
    return true;
  }
}
