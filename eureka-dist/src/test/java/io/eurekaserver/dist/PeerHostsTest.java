// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import io.eurekaserver.replication.discovery.DnsAnswer;
import io.eurekaserver.replication.discovery.DnsLookup;
import io.eurekaserver.replication.discovery.RecordType;
import io.eurekaserver.replication.peer.PeerLookupException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A host is looked up at the name server that the settings name, then at the machine's. */
class PeerHostsTest {

  private static final InetAddress OF_MACHINE = InetAddresses.forString("10.9.9.9");

  private static List<InetAddress> find(DnsLookup dns) throws UnknownHostException {
    return new PeerHosts(dns, host -> List.of(OF_MACHINE)).find("b.consul");
  }

  @Test
  void find_knownToTheNamedServer_hasBothKindsOfAddress() throws UnknownHostException {
    DnsLookup dns =
        (name, type) ->
            new DnsAnswer(
                List.of(type == RecordType.A ? "10.0.0.1" : "fd00::1"), Duration.ofSeconds(5));

    assertThat(find(dns))
        .containsExactly(InetAddresses.forString("10.0.0.1"), InetAddresses.forString("fd00::1"));
  }

  @Test
  void find_unknownToTheNamedServer_isAskedOfTheMachine() throws UnknownHostException {
    DnsLookup dns =
        (name, type) -> {
          throw new PeerLookupException("NXDOMAIN for " + name);
        };

    assertThat(find(dns)).containsExactly(OF_MACHINE);
  }
}
