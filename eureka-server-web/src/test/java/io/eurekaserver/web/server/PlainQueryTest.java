// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.ws.rs.core.MultivaluedMap;
import org.glassfish.jersey.uri.UriComponent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters are those that Jersey finds. */
class PlainQueryTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a=1",
        "a=1&b=2",
        "a=1&a=2",
        "a",
        "a=",
        "=a",
        "&&a=1&",
        "a=b=c&ab=2",
        "ab=1&a=2",
        "=",
        "&",
        ""
      })
  void parameters_areThoseOfJersey(String query) {
    MultivaluedMap<String, String> jersey = UriComponent.decodeQuery(query, true);
    Map<String, String> ours = PlainQuery.all(query);

    assertThat(ours.keySet()).isEqualTo(jersey.keySet());
    for (String name : new String[] {"a", "b", "ab", "c"}) {
      assertThat(ours.get(name)).isEqualTo(jersey.getFirst(name));
      assertThat(PlainQuery.first(query, name)).isEqualTo(jersey.getFirst(name));
    }
  }
}
