// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.cache.Rope;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SharedCopiesTest {

  private final SharedCopies copies = new SharedCopies();

  private static Rope rope(int length, int filling) {
    byte[] first = new byte[length / 2];
    byte[] second = new byte[length - first.length];
    Arrays.fill(first, (byte) filling);
    Arrays.fill(second, (byte) -filling);
    return Rope.builder(2).add(first).add(second).build();
  }

  private static byte[] read(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** Asks twice, since what is sent once is not copied. */
  private SharedCopies.Copy copyOf(Rope rope) {
    assertThat(copies.of(rope)).isNull();
    return requireNonNull(copies.of(rope));
  }

  @Test
  void of_theSecondTime_isACopyThatAllReceiversShare() {
    Rope rope = rope(SharedCopies.LEAST_BYTES, 1);
    SharedCopies.Copy copy = copyOf(rope);

    assertThat(read(copy.bytes())).isEqualTo(rope.toByteArray());
    assertThat(copy.bytes().isDirect()).isTrue();
    assertThat(copies.of(rope)).isSameAs(copy);
  }

  @Test
  void of_whatIsSmall_isNever() {
    Rope rope = rope(SharedCopies.LEAST_BYTES - 1, 1);

    assertThat(copies.of(rope)).isNull();
    assertThat(copies.of(rope)).isNull();
  }

  @Test
  void of_answersInTurns_areBothCopied() {
    Rope one = rope(200_000, 1);
    Rope other = rope(200_000, 2);

    assertThat(copies.of(one)).isNull();
    assertThat(copies.of(other)).isNull();
    assertThat(copies.of(one)).isNotNull();
    assertThat(copies.of(other)).isNotNull();
  }

  @Test
  void of_whileReceiversHoldBoth_isNull_andTheirBytesStay() {
    Rope one = rope(200_000, 1);
    Rope other = rope(200_000, 2);
    Rope third = rope(300_000, 3);
    SharedCopies.Copy first = copyOf(one);
    SharedCopies.Copy again = requireNonNull(copies.of(one));
    SharedCopies.Copy second = copyOf(other);
    ByteBuffer underWay = first.bytes();

    assertThat(copies.of(third)).isNull();
    assertThat(copies.of(third)).isNull();
    first.release();
    assertThat(copies.of(third)).as("one of two receivers is done").isNull();
    assertThat(read(underWay)).isEqualTo(one.toByteArray());

    assertThat(copies.of(third)).isNull();
    again.release();
    SharedCopies.Copy freed = requireNonNull(copies.of(third));
    assertThat(read(freed.bytes())).isEqualTo(third.toByteArray());
    assertThat(read(second.bytes())).isEqualTo(other.toByteArray());
  }

  @Test
  void of_aSmallerAnswerInTheSamePlace_hasItsOwnLength() {
    copyOf(rope(400_000, 1)).release();
    copyOf(rope(400_000, 2)).release();
    Rope small = rope(150_000, 3);

    assertThat(read(copyOf(small).bytes())).isEqualTo(small.toByteArray());
  }
}
