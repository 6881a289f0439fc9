// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.InstanceBody;
import io.eurekaserver.it.Ports;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import io.eurekaserver.it.spring.StockServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The commands that the Eureka protocol allows, at a server of Spring Cloud. */
class ITStockServer {

  private static StockServer stock;

  @BeforeAll
  static void start() {
    stock =
        StockServer.start(
            "2025",
            Ports.free(),
            List.of(
                "--eureka.client.register-with-eureka=false",
                "--eureka.client.fetch-registry=false",
                "--eureka.server.use-read-only-response-cache=false",
                "--eureka.server.response-cache-update-interval-ms=100"));
    stock.registry().register(InstanceBody.of("ORDERS", "orders-1", "UP"));
    stock.registry().register(InstanceBody.of("PAY", "pay-1", "DOWN"));
  }

  @AfterAll
  static void stop() {
    stock.close();
  }

  private static Ended run(String... words) {
    return Command.at(stock.serviceUrl()).run(words);
  }

  @Test
  void apps_areCounted() {
    Ended apps = run("apps", "pay");
    assertThat(apps.code()).as(apps.toString()).isZero();
    assertThat(apps.normal())
        .isEqualTo(
            """
            NAME INSTANCES UP DOWN STARTING OUT OF SERVICE UNKNOWN VIPS ZONES
            PAY 1 0 1 0 0 0 pay a:1
            """);
  }

  @Test
  void instances_areFound() {
    assertThat(run("instances", "orders-1").normal())
        .contains("\nORDERS orders-1 UP - orders-1.example.com 8080 AGE 10.0.0.1 a - orders AGE\n");
  }

  @Test
  void show_saysWhatTheServerCannotTell() {
    Ended show = run("show", "PAY/pay-1");
    assertThat(show.normal()).contains("status DOWN", "\nleaseInfo\n");
    assertThat(show.err()).contains("is a stock server: it cannot tell");
  }

  @Test
  void eventsAndQuarantine_areRefusedInOneSentence() {
    assertThat(run("events").code()).isEqualTo(3);
    assertThat(run("events").err()).contains("keeps no events").hasLineCount(1);
    assertThat(run("quarantine", "PAY/pay-1", "--for", "1h", "-y", "-r", "why").code())
        .isEqualTo(3);
  }

  @Test
  void override_goesOverTheEurekaProtocol() {
    stock.registry().register(InstanceBody.of("MAIL", "mail-1", "UP"));
    Ended done = run("override", "MAIL/mail-1", "OUT_OF_SERVICE", "-y", "-r", "why");
    assertThat(done.code()).as(done.toString()).isZero();
    assertThat(done.err()).contains("kept nowhere");
    assertThat(stock.registry().statusOf("MAIL", "mail-1")).isEqualTo("OUT_OF_SERVICE");
    assertThat(run("override", "MAIL/mail-1", "--remove", "-y", "-r", "why").code()).isZero();
    assertThat(stock.registry().statusOf("MAIL", "mail-1")).isEqualTo("UP");
    assertThat(run("cancel", "MAIL/mail-1", "-y", "-r", "why").code()).isZero();
    assertThat(run("cancel", "MAIL/mail-1", "-y", "-r", "why").code()).isEqualTo(1);
  }

  @Test
  void doctor_looksAtWhatThereIs() {
    Ended doctor = run("doctor");
    assertThat(doctor.code()).as(doctor.toString()).isZero();
    assertThat(doctor.out()).contains("NOTE     authentication", "Nothing is wrong");
  }

  @Test
  void diff_withAServerOfOurs_namesEachInstance() {
    try (ServerProcess own =
        new ServerLaunch().args("--eureka.client.register-with-eureka=false").start()) {
      own.registry().register(InstanceBody.of("PAY", "pay-1", "UP"));
      Ended diff = run("diff", own.serviceUrl(), stock.serviceUrl());
      assertThat(diff.code()).as(diff.toString()).isEqualTo(1);
      assertThat(diff.normal())
          .contains("\nORDERS orders-1 missing-in-a - UP -\n")
          .contains("\nPAY pay-1 status,version UP DOWN ");
      assertThat(diff.err()).contains("A http://localhost:", "hash code UP_1_", "agree on 0");
    }
  }
}
