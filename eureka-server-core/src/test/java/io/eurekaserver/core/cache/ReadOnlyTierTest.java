// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.codec.Form;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The read-only level (protocol, section 10). */
class ReadOnlyTierTest {

  private static final Scope ORDERS = Scope.application("orders");

  private final Set<Scope> missing = new HashSet<>();
  private final Set<Scope> failing = new HashSet<>();
  private Runnable whileReading = () -> {};
  private long version;
  private int reads;
  private ReadOnlyTier tier = holding(100);

  private ReadOnlyTier holding(int maximumSize) {
    return new ReadOnlyTier(
        this::source,
        new CacheSettings(true, Duration.ofSeconds(1), Duration.ofMinutes(3), maximumSize));
  }

  private Payload source(Scope scope, Form form) {
    reads++;
    if (failing.contains(scope)) {
      throw new IllegalStateException("cannot build " + scope.kind());
    }
    long shown = version;
    whileReading.run();
    return missing.contains(scope) ? null : Stage.payload(form, shown);
  }

  private String read(Scope scope) {
    Payload payload = tier.payload(scope, Form.JSON_FULL);
    return payload == null ? null : new String(payload.plain().toByteArray(), UTF_8);
  }

  @Test
  void heldPayload_isServedUntilTheRefresh_andTheNewOneAfter() {
    assertThat(read(Scope.ALL)).isEqualTo("version 0");
    version = 1;
    assertThat(read(Scope.ALL)).isEqualTo("version 0");
    assertThat(reads).as("no reader of a held payload builds").isEqualTo(1);

    tier.refresh();
    assertThat(read(Scope.ALL)).isEqualTo("version 1");
    assertThat(reads).isEqualTo(2);
  }

  @Test
  void changeWhileARefreshReads_isShownAfterTheNextOne() {
    read(Scope.ALL);
    whileReading = () -> version = 1;
    tier.refresh();
    assertThat(read(Scope.ALL)).isEqualTo("version 0");

    tier.refresh();
    assertThat(read(Scope.ALL)).isEqualTo("version 1");
  }

  @Test
  void keyThatNobodyAskedForSinceTheLastRefresh_leaves_andIsReadThroughLater() {
    read(Scope.ALL);
    read(Scope.DELTA);
    tier.refresh();
    read(Scope.ALL);
    tier.refresh();
    assertThat(tier.size()).isEqualTo(1);
    tier.refresh();
    assertThat(tier.size()).isZero();

    version = 1;
    assertThat(read(Scope.DELTA)).isEqualTo("version 1");
  }

  @Test
  void keyAskedForWhileItIsRefreshed_countsAsAskedFor() {
    read(Scope.ALL);
    whileReading = () -> read(Scope.ALL);
    tier.refresh();
    whileReading = () -> {};
    tier.refresh();

    assertThat(tier.size()).isEqualTo(1);
  }

  @Test
  void formsOfAScope_areHeldOneByOne() {
    tier.payload(Scope.ALL, Form.JSON_FULL);
    tier.payload(Scope.ALL, Form.XML_FULL);

    assertThat(tier.size()).isEqualTo(2);
  }

  @Test
  void whatDoesNotExist_isNotHeld_andIsSeenAtOnce() {
    missing.add(ORDERS);
    assertThat(read(ORDERS)).isNull();
    assertThat(tier.size()).isZero();

    missing.clear();
    assertThat(read(ORDERS)).isEqualTo("version 0");
  }

  @Test
  void applicationThatLeft_isGoneAfterTheRefresh() {
    read(ORDERS);
    missing.add(ORDERS);
    tier.refresh();

    assertThat(read(ORDERS)).isNull();
    assertThat(tier.size()).isZero();
  }

  @Test
  void full_readsThrough() {
    tier = holding(1);
    read(Scope.ALL);
    read(Scope.DELTA);
    version = 1;

    assertThat(read(Scope.DELTA)).isEqualTo("version 1");
    assertThat(read(Scope.ALL)).isEqualTo("version 0");
    assertThat(tier.size()).isEqualTo(1);
  }

  @Test
  void refreshThatFails_holdsUpNoOtherKey_andItsReadersSeeTheErrorUntilItIsOver() {
    read(Scope.ALL);
    read(Scope.DELTA);
    read(ORDERS);
    version = 1;
    failing.add(Scope.ALL);
    failing.add(ORDERS);
    tier.refresh();

    assertThat(read(Scope.DELTA)).isEqualTo("version 1");
    assertThatThrownBy(() -> read(Scope.ALL)).hasMessage("cannot build ALL");
    assertThat(tier.failures()).isEqualTo(2);

    failing.clear();
    assertThat(read(Scope.ALL)).isEqualTo("version 1");
    tier.refresh();
    assertThat(tier.failures()).isEqualTo(2);
  }
}
