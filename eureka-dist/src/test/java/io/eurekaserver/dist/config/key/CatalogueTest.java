// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.dist.config.source.Property.Vocabulary;
import io.eurekaserver.dist.config.source.PropertyName;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue is complete and unambiguous. */
class CatalogueTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvFileSource(resources = "/stock-keys.csv", numLinesToSkip = 1)
  void catalogue_everyStockKey_isKnownByBothNames(String netflix, String spring, String value) {
    KeyMatch bySpring = Catalogue.names().find(spring, Vocabulary.SPRING);
    KeyMatch byNetflix = Catalogue.names().find(netflix, Vocabulary.NETFLIX_TOO);
    assertThat(bySpring).as(spring).isNotNull();
    assertThat(byNetflix).as(netflix).isNotNull();
    assertThat(byNetflix.key()).isSameAs(bySpring.key());
    if (value != null) {
      assertThat(bySpring.key().defaultText()).isEqualTo(value);
    }
  }

  @Test
  void catalogue_noTwoKeysShareAName_notEvenInTheEnvironment() {
    List<String> spring = new ArrayList<>();
    List<String> netflix = new ArrayList<>();
    for (Key<?> key : Catalogue.keys()) {
      Stream.concat(Stream.of(key.name()), key.otherNames().stream())
          .forEach(name -> spring.add(PropertyName.compact(name)));
      key.netflixNames().forEach(name -> netflix.add(PropertyName.uniform(name)));
    }
    assertThat(spring).doesNotHaveDuplicates();
    assertThat(netflix).doesNotHaveDuplicates();
  }

  @Test
  void catalogue_everyReadKey_hasAMeaningAndADefaultThatIsAllowed() {
    for (Key<?> key : Catalogue.keys()) {
      if (key.effect().isRead()) {
        assertThat(key.meaning()).as(key.name()).endsWith(".");
        assertThat(key.defaultText().isEmpty() || key.defaultValue() != null).isTrue();
      } else {
        assertThat(key.reason()).as(key.name()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        HttpKeys.class,
        RegistryKeys.class,
        CacheKeys.class,
        InstanceKeys.class,
        PeerKeys.class,
        LogKeys.class,
        MetricsKeys.class
      })
  void catalogue_everyConstant_isListed(Class<?> keys) throws IllegalAccessException {
    for (Field field : keys.getFields()) {
      assertThat(Catalogue.keys()).contains((Key<?>) field.get(null));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "eureka.server.renewalPercentThreshold, eureka.server.renewal-percent-threshold,",
    "EUREKA.SERVER.RENEWAL_PERCENT_THRESHOLD, eureka.server.renewal-percent-threshold,",
    "Eureka.Server.renewalpercentthreshold, eureka.server.renewal-percent-threshold,",
    "eureka.client.serviceUrl.zoneA, eureka.client.service-url.<zone>, zoneA",
    "eureka.client.service_url[zone-b.c], eureka.client.service-url.<zone>, zone-b.c",
    "logging.level.com.acme, logging.level.<logger>, com.acme",
    "server.ssl.key-store, server.ssl.<name>, key-store",
    "eureka.instance.metadataMap.a.b, eureka.instance.metadata-map.<name>, a.b",
  })
  void find_relaxedNames_areOneKey(String written, String name, String entry) {
    KeyMatch match = Catalogue.names().find(written, Vocabulary.SPRING);
    assertThat(match).isNotNull();
    assertThat(match.key().name()).isEqualTo(name);
    assertThat(match.entry()).isEqualTo(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "eureka.us-east-1.availabilityZones, eureka.client.availability-zones.<region>, us-east-1",
    "eureka.serviceUrl.default, eureka.client.service-url.<zone>, default",
    "eureka.remoteRegion.global.appWhiteList, eureka.server.remote-region-app-whitelist.<region>, global",
    "eureka.vipAddress, eureka.instance.virtual-host-name,",
    "eureka.port, server.port,",
  })
  void find_netflixNames_onlyWhereTheyBelong(String written, String name, String entry) {
    KeyMatch match = Catalogue.names().find(written, Vocabulary.NETFLIX_TOO);
    assertThat(match).isNotNull();
    assertThat(match.key().name()).isEqualTo(name);
    assertThat(match.entry()).isEqualTo(entry);
    assertThat(Catalogue.names().find(written, Vocabulary.SPRING)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"kitten, sitting, 3", "abc, abc, 0", "'', abc, 3", "flaw, lawn, 2"})
  void distance_countsLetters(String from, String to, int distance) {
    assertThat(Nearest.distance(from, to)).isEqualTo(distance);
    assertThat(Nearest.distance(to, from)).isEqualTo(distance);
  }
}
