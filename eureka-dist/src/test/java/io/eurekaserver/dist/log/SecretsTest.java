// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** No secret reaches a line, whoever logs it. */
class SecretsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://joe:s3cret@peer:8761/eureka/               | http://***@peer:8761/eureka/
          a http://u:s3,cr/et@a/ and https://v:s3cret@b/    | a http://***@a/ and https://***@b/
          http://u:s3cret@a/,http://v:s3cret@b/             | http://***@a/,http://***@b/
          eureka.x.trust-store-password=s3cret (file:3)     | eureka.x.trust-store-password=****** (file:3)
          {"password":"s3 cret","a":"b"}                    | {"password":******,"a":"b"}
          accessToken: s3cret, next                         | accessToken: ******, next
          Authorization: Basic czNjcmV0OnMzY3JldA==         | Authorization: ******
          no access with Bearer eyJs3cret.eyJh.c2ln         | no access with Bearer ******
          cookie=s3cret; other                              | cookie=****** other
          db.pwd: s3cret                                    | db.pwd: ******
          api_key='s3 cret'                                 | api_key=******
          Basic authentication is missing                   | Basic authentication is missing
          a token ran out, see http://a/b?c=d               | a token ran out, see http://a/b?c=d
          """)
  void hide_whatLooksLikeASecret(String text, String shown) {
    assertThat(Secrets.hide(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void line_secretsInMessageArgumentAndFailure_areHidden(LogFormat format) {
    Logged log = new Logged().format(format);
    Exception failure =
        new IOException(
            "http://joe:s3cret@peer/ refused",
            new IllegalStateException("{Authorization=Basic czNjcmV0OnMzY3JldA==}"));
    log.log(Level.ERROR, "Cannot reach {} password=s3cret", failure, "http://ann:s3cret@b/");
    log.stdout.tell(true);
    assertThat(log.text()).doesNotContain("s3cret", "czNjcmV0").contains("***@peer", "***@b");
  }

  /** Texts made to make patterns go back and forth cost no more than others. */
  @Test
  void hide_hostileTexts_areQuick() {
    String[] hostile = {
      "://".repeat(2_700),
      "token".repeat(1_600),
      "://" + "a".repeat(8_000),
      "password ".repeat(900),
      "authorization: \"".repeat(500),
      "basic ".repeat(1_300),
      "password=\"" + "'".repeat(8_000),
      "a@b://".repeat(1_300)
    };
    org.junit.jupiter.api.Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (String text : hostile) {
            for (int i = 0; i < 20; i++) {
              Secrets.hide(text);
            }
          }
        });
  }
}
