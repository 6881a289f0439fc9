// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli;

import static io.eurekaserver.dist.cli.Documents.changed;
import static io.eurekaserver.dist.cli.Documents.instance;
import static io.eurekaserver.dist.cli.Documents.registry;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each check finds its mistake, in numbers, and nothing where there is none. */
class DoctorTest {

  private final FakeServer server = new FakeServer();

  @AfterEach
  void close() {
    server.close();
  }

  /** The clocks are left out: the fake server's is real, the command's is not. */
  private Run look(String... urls) {
    String[] words = new String[urls.length + 3];
    System.arraycopy(new String[] {"doctor", "--ignore", "clocks,leases"}, 0, words, 0, 3);
    System.arraycopy(urls, 0, words, 3, urls.length);
    return new Run().looking(look -> true).of(words);
  }

  private static void registered(FakeServer at, String hashcode, String... instances) {
    at.get("/eureka/apps", registry(hashcode, instances));
    at.get("/eureka/apps/delta", registry(hashcode));
  }

  @Test
  void server_withoutFault_isCleanButForTheNote() {
    registered(server, "UP_1_", instance("A", "i", "UP", ""));
    Run run = look(server.url());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("NOTE     authentication").contains("Nothing is wrong");
  }

  @Test
  void hostNames_loopbackAndContainers_areFound() {
    registered(
        server,
        "UP_3_",
        changed("A", "1", "hostName", "localhost"),
        changed("A", "2", "ipAddr", "127.0.0.1"),
        changed("A", "3", "hostName", "0123456789ab"));
    Run run = look(server.url());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("1 of 3 instances registered under a loopback name: A/1 (localhost, 10.0.0.7)")
        .contains("1 of 3 instances registered under a loopback address")
        .contains("the id of a container: A/3")
        .contains("eureka.instance.hostname");
  }

  @Test
  void duplicates_ofIdsAndAddresses_areFound() {
    registered(
        server,
        "UP_3_",
        instance("A", "1", "UP", ""),
        changed("B", "1", "hostName", "other"),
        changed("B", "2", "hostName", "other"));
    assertThat(look(server.url()).out())
        .contains("1 instance id in more than one application: 1 (A/1, B/1)")
        .contains("1 host:port registered under more than one id: other:8080 (B/1, B/2)");
  }

  @Test
  void path_thatIsAnother_isFoundAndFollowed() {
    server.get("/eureka/v2/apps", registry("")).get("/eureka/v2/apps/delta", registry(""));
    Run run = look(server.url());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("There is no registry at " + server.url() + " (404); it is at")
        .contains("/eureka/v2.");
  }

  @Test
  void hashCode_thatDoesNotFitForLong_isFound() {
    server.get("/eureka/apps", registry("UP_2_", instance("A", "1", "UP", "")));
    server.get("/eureka/apps/delta", registry("UP_7_"));
    assertThat(look(server.url()).out().replaceAll("\\s+", " "))
        .contains("The hash code of the registry is 'UP_2_', that of its instances 'UP_1_'")
        .contains("The hash code of the delta is 'UP_7_', that of the registry 'UP_2_'");
    assertThat(server.requests().stream().filter(r -> r.path().equals("/eureka/apps"))).hasSize(3);
  }

  @Test
  void differences_betweenServers_areFound() {
    registered(server, "UP_1_", instance("A", "1", "UP", ""));
    try (FakeServer other = new FakeServer()) {
      registered(other, "UP_1_", instance("A", "2", "UP", ""));
      assertThat(look(server.url(), other.url()).out().replaceAll("\\s+", " "))
          .contains("in 2 instances")
          .contains("A/2 (missing there), A/1 (missing here)");
    }
  }

  @Test
  void peers_oneWayAndUnavailable_areFound() {
    try (FakeServer other = new FakeServer()) {
      registered(server, "");
      registered(other, "");
      server.get("/eureka/status", peers(other.url(), other.url()));
      other.get("/eureka/status", peers("http://elsewhere:1/eureka/", ""));
      assertThat(look(server.url(), other.url()).out().replaceAll("\\s+", " "))
          .contains("1 of 1 peer called unavailable: " + other.url())
          .contains("It has " + other.url() + " among its peers, but that one has only");
    }
  }

  private static String peers(String registered, String unavailable) {
    return "{\"applicationStats\":{\"registered-replicas\":\"%s,\",\"unavailable-replicas\":\"%s\"}}"
        .formatted(registered, unavailable);
  }

  @Test
  void ownServer_tellsSelfPreservationSettingsClientsAndCluster() {
    registered(server, "");
    server
        .get(
            "/api/v1/overview",
            """
            {"server":{"version":"9"},"renewals":{"lastMinute":1,"threshold":10},
            "selfPreservation":{"enabled":true,"engaged":true,"heldBack":4,"reason":"Few came."}}""")
        .get(
            "/api/v1/settings",
            """
            [{"key":"eureka.server.number-of-replication-retries","value":"9","source":"file",
            "default":false},
            {"key":"eureka.server.peer-node-read-timeout-ms","value":"200","default":false}]""")
        .get(
            "/api/v1/clients",
            """
            {"items":[{"name":"C","version":"1","offences":[]},
            {"name":"C","version":"2","offences":["Too many full fetches."]}]}""")
        .get("/api/v1/cluster", "{\"problems\":[\"B does not have A.\"]}");
    assertThat(look(server.url()).out().replaceAll("\\s+", " "))
        .contains("engaged and holds back 4 evictions. Few came.")
        .contains("number-of-replication-retries=9 (file) does nothing")
        .contains("peer-node-read-timeout-ms=200: a peer that pauses")
        .contains("Clients of several versions: C 1, 2")
        .contains("Too many full fetches.")
        .contains("B does not have A.");
  }

  @Test
  void clocks_thatDiffer_areFound() {
    registered(server, "UP_1_", changed("A", "1", "lastDirtyTimestamp", "99999999999999"));
    Run run = new Run().looking(look -> true).of("doctor", server.url(), "-o", "json");
    assertThat(run.out()) // the command's clock stands still, the server's does not
        .contains("\"check\":\"clocks\"")
        .contains("ahead of that of this machine")
        .contains("1 instance changed in the future");
  }

  @Test
  void server_thatCannotBeLookedAt_isTwo() {
    assertThat(new Run().of("doctor", "http://localhost:1/eureka").code()).isEqualTo(2);
    assertThat(new Run().of("doctor", "--ignore", "nonsense").code()).isEqualTo(2);
  }
}
