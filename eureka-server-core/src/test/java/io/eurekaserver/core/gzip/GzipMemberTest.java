// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.gzip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GzipMemberTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final GzipMember member = new GzipMember(out::writeBytes);

  private byte[] unpacked() throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes();
  }

  /** Random words, so that it compresses as text does. */
  private static byte[] text(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    StringBuilder text = new StringBuilder(length + 16);
    while (text.length() < length) {
      text.append("word").append(random.nextInt(500)).append(' ');
    }
    return text.substring(0, length).getBytes(UTF_8);
  }

  @Test
  void end_ofNothing_isAnEmptyMember() throws IOException {
    member.end();

    assertThat(unpacked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 100, 65_535, 65_536, 200_000})
  void stored_anyLength_isReadBack(int length) throws IOException {
    byte[] text = text(length, length);
    member.stored(text);
    member.end();

    assertThat(unpacked()).isEqualTo(text);
  }

  @Test
  void add_blocksAndStoredText_areOneMemberWithTheSumsOfTheWhole() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] before = {};
    member.stored(text(90, 0));
    all.writeBytes(text(90, 0));
    try (BlockDeflater deflater = new BlockDeflater()) {
      for (int i = 1; i <= 40; i++) {
        byte[] text = text(i * 1_000, i);
        member.add(deflater.deflate(before, text));
        all.writeBytes(text);
        before = text;
      }
    }
    member.stored(text(5, 1));
    all.writeBytes(text(5, 1));
    member.end();

    assertThat(unpacked()).isEqualTo(all.toByteArray());
    CRC32 crc = new CRC32();
    crc.update(all.toByteArray());
    ByteBuffer trailer =
        ByteBuffer.wrap(out.toByteArray(), out.size() - 8, 8).order(ByteOrder.LITTLE_ENDIAN);
    assertThat(trailer.getInt()).isEqualTo((int) crc.getValue());
    assertThat(trailer.getInt()).isEqualTo(all.size());
  }

  @Test
  void deflate_textThatCannotBeCompressed_isReadBack() throws IOException {
    byte[] noise = new byte[100_000];
    new SplittableRandom(7).nextBytes(noise);
    try (BlockDeflater deflater = new BlockDeflater()) {
      member.add(deflater.deflate(new byte[0], noise));
      member.add(deflater.deflate(noise, new byte[0]));
    }
    member.end();

    assertThat(unpacked()).isEqualTo(noise);
  }

  @Test
  void deflate_inSightOfTheSameText_isSmallerThanAlone() {
    byte[] text = text(4_000, 3);
    try (BlockDeflater deflater = new BlockDeflater()) {
      assertThat(deflater.deflate(text, text).size())
          .isLessThan(deflater.deflate(new byte[0], text).size() / 10);
    }
  }

  @Test
  void join_isTheSumOfBothTexts_howeverTheyAreCut() {
    byte[] text = text(5_000, 11);
    List<Integer> wrong = new ArrayList<>();
    for (int cut = 0; cut <= text.length; cut += 7) {
      int joined =
          Crc.join(
              crc(text, 0, cut), crc(text, cut, text.length), Crc.shift((long) text.length - cut));
      if (joined != crc(text, 0, text.length)) {
        wrong.add(cut);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void shift_ofMoreThanFourGibibytes_isThatOfItsParts() {
    long large = 5L << 30;

    assertThat(Crc.join(0x1234567, 0, Crc.shift(large)))
        .isEqualTo(Crc.join(Crc.join(0x1234567, 0, Crc.shift(large - 1_000)), 0, Crc.shift(1_000)));
  }

  private static int crc(byte[] text, int from, int to) {
    CRC32 crc = new CRC32();
    crc.update(text, from, to - from);
    return (int) crc.getValue();
  }
}
