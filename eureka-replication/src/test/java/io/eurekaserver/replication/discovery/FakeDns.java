// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import io.eurekaserver.replication.peer.PeerLookupException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** DNS as a table that a test writes; a name that is not in it does not exist. */
final class FakeDns implements DnsLookup {

  final List<String> asked = new ArrayList<>();
  private final Map<String, DnsAnswer> answers = new HashMap<>();
  private final Map<String, String> failures = new HashMap<>();

  FakeDns has(String name, RecordType type, long seconds, String... values) {
    failures.remove(name + " " + type);
    answers.put(name + " " + type, new DnsAnswer(List.of(values), Duration.ofSeconds(seconds)));
    return this;
  }

  FakeDns fails(String name, RecordType type, String words) {
    failures.put(name + " " + type, words);
    return this;
  }

  @Override
  public DnsAnswer query(String name, RecordType type) throws PeerLookupException {
    String question = name + " " + type;
    asked.add(question);
    if (failures.containsKey(question)) {
      throw new PeerLookupException(failures.get(question) + " for " + name);
    }
    if (answers.keySet().stream().noneMatch(key -> key.startsWith(name + " "))) {
      throw new PeerLookupException("NXDOMAIN for " + name);
    }
    return answers.getOrDefault(question, new DnsAnswer(List.of(), Duration.ZERO));
  }
}
