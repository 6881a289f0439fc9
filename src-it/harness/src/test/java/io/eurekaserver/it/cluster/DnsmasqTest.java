// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Hashtable;
import java.util.Map;
import javax.naming.CommunicationException;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.ServiceUnavailableException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a scenario tells the name server is what a resolver hears, the failures included. */
class DnsmasqTest {
  private Dnsmasq dns;

  @BeforeEach
  void start() {
    dns = Dnsmasq.start(DnsRecords.none().addresses("a.test", "127.0.0.1", "127.0.0.2", "::1"));
  }

  @AfterEach
  void stop() {
    dns.close();
  }

  @Test
  void serve_recordsOfEveryKind_areAnswered() throws NamingException {
    assertThat(lookup("a.test", "A").size()).isEqualTo(2);
    assertThat(lookup("a.test", "AAAA").get()).isEqualTo("::1");
    dns.serve(
        DnsRecords.none()
            .text("txt.eu.test", "zone1.test zone2.test")
            .service("_eureka._tcp.test", "b.test", 8761));
    assertThat(lookup("txt.eu.test", "TXT").get().toString()).contains("zone1.test zone2.test");
    assertThat(lookup("_eureka._tcp.test", "SRV").get()).isEqualTo("0 10 8761 b.test.");
  }

  @Test
  void serve_otherRecords_replaceTheFormer() throws NamingException {
    dns.serve(DnsRecords.none().addresses("a.test", "127.0.0.9"));
    assertThat(lookup("a.test", "A").get()).isEqualTo("127.0.0.9");
    dns.serve(DnsRecords.none());
    assertThatThrownBy(() -> lookup("a.test", "A")).isInstanceOf(NameNotFoundException.class);
    dns.serve(DnsRecords.none().text("a.test", "something else"));
    assertThat(lookup("a.test", "A")).as("the name exists, without an address").isNull();
  }

  @Test
  void serve_troubles_areWhatTheyAreCalled() {
    dns.serveFailure();
    assertThatThrownBy(() -> lookup("a.test", "A")).isInstanceOf(ServiceUnavailableException.class);
    dns.serveSilence();
    assertThatThrownBy(() -> lookup("a.test", "A"))
        .isInstanceOf(CommunicationException.class)
        .hasStackTraceContaining("Receive timed out");
    dns.stop();
    assertThatThrownBy(() -> lookup("a.test", "A"))
        .hasStackTraceContaining("PortUnreachableException");
  }

  /** JNDI is the JDK's only resolver that can be given a server, and it wants a Hashtable. */
  @SuppressWarnings({"BanJNDI", "JdkObsolete"})
  private Attribute lookup(String name, String type) throws NamingException {
    Map<String, String> settings =
        Map.of(
            Context.INITIAL_CONTEXT_FACTORY,
            "com.sun.jndi.dns.DnsContextFactory",
            Context.PROVIDER_URL,
            "dns://" + dns.address(),
            "com.sun.jndi.dns.timeout.initial",
            "300",
            "com.sun.jndi.dns.timeout.retries",
            "1");
    DirContext context = new InitialDirContext(new Hashtable<>(settings));
    try {
      return context.getAttributes(name, new String[] {type}).get(type);
    } finally {
      context.close();
    }
  }
}
