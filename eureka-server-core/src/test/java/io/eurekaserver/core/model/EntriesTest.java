// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The maps of instances behave as the JDK's. */
class EntriesTest {

  @Property
  void map_isWhatALinkedMapWouldBe(@ForAll("entries") List<String> texts) {
    Map<String, String> expected = new LinkedHashMap<>();
    Entries entries = new Entries();
    for (int i = 0; i < texts.size(); i++) {
      expected.put(texts.get(i), "v" + i);
      entries.put(texts.get(i), "v" + i);
    }

    Map<String, String> map = entries.map();
    assertThat(map).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(expected).isEqualTo(map);
    assertThat(map.entrySet()).containsExactlyElementsOf(expected.entrySet());
    assertThat(map.keySet()).containsExactlyElementsOf(expected.keySet());
    for (String key : List.of("1", "7", "40", "none")) {
      assertThat(map.get(key)).isEqualTo(expected.get(key));
      assertThat(map.containsKey(key)).isEqualTo(expected.containsKey(key));
    }
    Map<String, String> seen = new LinkedHashMap<>();
    map.forEach(seen::put);
    assertThat(seen.toString()).isEqualTo(map.toString()).isEqualTo(expected.toString());
  }

  @Provide
  Arbitrary<List<String>> entries() {
    return Arbitraries.integers().between(0, 60).map(String::valueOf).list().ofMaxSize(80);
  }

  @Example
  void map_neverChanges() {
    Map<String, String> map = Entries.of(Map.of("a", "b")).map();

    assertThatThrownBy(() -> map.put("c", "d")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.entrySet().iterator().next().setValue("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
