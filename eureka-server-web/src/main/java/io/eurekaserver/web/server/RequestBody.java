// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The bytes of a request after its content encoding is undone (protocol, section 2.3). */
final class RequestBody {

  private static final byte[] NONE = {};
  private static final int COPY_BYTES = 8 * 1024;

  private RequestBody() {}

  /**
   * Undoes the content encoding.
   *
   * @param raw the body as it came
   * @param contentEncoding the header, or null
   * @param maxBytes how many bytes may come out
   * @throws RefusedException if the encoding is not gzip, if the data is damaged or too large
   */
  static byte[] decode(byte[] raw, @Nullable String contentEncoding, long maxBytes) {
    if (contentEncoding == null || raw.length == 0) {
      return raw;
    }
    return switch (contentEncoding.trim().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> raw;
      case "gzip", "x-gzip" -> gunzip(raw, maxBytes);
      default ->
          throw new RefusedException(
              Cause.UNSUPPORTED, "The only content encoding that is understood is gzip.");
    };
  }

  private static byte[] gunzip(byte[] raw, long maxBytes) {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(raw), COPY_BYTES)) {
      return read(in, raw.length, maxBytes);
    } catch (EOFException e) {
      throw new RefusedException(Cause.BAD_BODY, "The gzip data of the body ends too early.");
    } catch (ZipException e) {
      throw new RefusedException(Cause.BAD_BODY, "The gzip data of the body is damaged.");
    } catch (IOException e) {
      throw new RefusedException(Cause.BAD_BODY, "The gzip data of the body cannot be read.");
    }
  }

  private static byte[] read(GZIPInputStream in, int rawLength, long maxBytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(4 * rawLength);
    byte[] buffer = new byte[COPY_BYTES];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      if (out.size() + n > maxBytes) {
        throw tooLarge(maxBytes);
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  /** The refusal of a body over the limit. */
  static RefusedException tooLarge(long maxBytes) {
    return new RefusedException(
        Cause.TOO_LARGE, "The body is larger than the limit of " + maxBytes + " bytes.");
  }

  /** No bytes. */
  static byte[] none() {
    return NONE;
  }
}
