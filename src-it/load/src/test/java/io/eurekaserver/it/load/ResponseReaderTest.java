// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseReaderTest {
  private static final String WITH_LENGTH =
      "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\ncontent-length: 5\r\n\r\nhello";
  private static final String CHUNKED =
      "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";

  private final ResponseReader reader = new ResponseReader();

  /** Whatever pieces the network makes of a response, its end is found at its last byte. */
  @ParameterizedTest
  @CsvSource({"0, 5", "1, 11"})
  void read_byteByByte_isCompleteAtTheLastByte(int which, int length) throws IOException {
    byte[] bytes = (which == 0 ? WITH_LENGTH : CHUNKED).getBytes(ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      assertThat(reader.read(ByteBuffer.wrap(bytes, i, 1))).isEqualTo(i == bytes.length - 1);
    }
    assertThat(reader.status()).isEqualTo(200);
    assertThat(reader.bodyLength()).isEqualTo(length);
    assertThat(reader.closes()).isFalse();
  }

  @Test
  void read_noContent_needsNoLength() throws IOException {
    assertThat(read("HTTP/1.1 204 No Content\r\nDate: today\r\n\r\n")).isTrue();
    assertThat(reader.status()).isEqualTo(204);
  }

  @Test
  void read_secondResponse_forgetsTheFirst() throws IOException {
    read(CHUNKED);
    assertThat(read("HTTP/1.1 404 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n")).isTrue();
    assertThat(reader.status()).isEqualTo(404);
    assertThat(reader.bodyLength()).isZero();
    assertThat(reader.closes()).isTrue();
  }

  @Test
  void read_withoutLength_isRefused() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\n\r\n")).isInstanceOf(IOException.class);
  }

  private boolean read(String text) throws IOException {
    return reader.read(ByteBuffer.wrap(text.getBytes(ISO_8859_1)));
  }
}
