// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts that are kept up to date are those of somebody who looks through everything. */
class ApplicationCountsTest {

  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), new ManualTime().asRegistryTime(), "");
  private final ApplicationCounts counts = new ApplicationCounts();

  @BeforeEach
  void listen() {
    registry.tell(counts);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void byApplication_afterRandomRequests_isWhatARecountSays(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Churn churn = new Churn(registry);
    for (int i = 0; i < 2_000; i++) {
      churn.request(random);
      assertThat(texts(counts.byApplication())).as("after request %d", i).isEqualTo(recount());
      assertThat(counts.applications()).isEqualTo(registry.view().applicationCount());
    }
  }

  private static Map<String, String> texts(Map<String, StatusCounts> counts) {
    Map<String, String> texts = new TreeMap<>();
    counts.forEach((name, count) -> texts.put(name, count.hashCodeText()));
    return texts;
  }

  private Map<String, String> recount() {
    Map<String, String> texts = new TreeMap<>();
    for (String name : registry.view().names()) {
      Application application = registry.view().application(name);
      if (application != null) {
        texts.put(name, StatusCounts.of(List.of(application)).hashCodeText());
      }
    }
    return texts;
  }

  @Test
  void byApplication_lastInstanceGone_forgetsTheApplication() {
    var instance = Instances.instance("A", "a:1");
    registry.register(instance, Origin.CLIENT);
    assertThat(counts.applications()).isEqualTo(1);

    registry.cancel(instance.id(), Origin.CLIENT);

    assertThat(counts.byApplication()).isEmpty();
  }
}
