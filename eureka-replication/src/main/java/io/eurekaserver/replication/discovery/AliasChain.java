// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * The way from a name over its aliases to records. Servers that ask others on our behalf send all
 * of it in one answer; the others send a piece, and want to be asked for its end.
 */
final class AliasChain {

  private final int type;
  private final List<Record> records = new ArrayList<>();
  private Name end;
  private boolean open = true;
  private long timeToLiveSeconds = Long.MAX_VALUE / 1_000_000_000;

  AliasChain(Name name, int type) {
    this.end = name;
    this.type = type;
  }

  /** Takes what an answer has to say of the end of the chain; it stays open if that moves on. */
  void add(Message answer) {
    Name before = end;
    List<Record> section = answer.getSection(Section.ANSWER);
    for (int i = 0; i < section.size(); i++) {
      section.forEach(this::follow);
    }
    section.stream()
        .filter(record -> record.getType() == type && record.getName().equals(end))
        .forEach(this::take);
    open = records.isEmpty() && !end.equals(before);
  }

  private void follow(Record record) {
    if (record instanceof CNAMERecord alias && alias.getName().equals(end)) {
      end = alias.getTarget();
      timeToLiveSeconds = Math.min(timeToLiveSeconds, alias.getTTL());
    }
  }

  private void take(Record record) {
    records.add(record);
    timeToLiveSeconds = Math.min(timeToLiveSeconds, record.getTTL());
  }

  /** Whether somebody must be asked for its end. */
  boolean isOpen() {
    return open;
  }

  Name end() {
    return end;
  }

  List<Record> records() {
    return records;
  }

  /** How long all of it is true. */
  long timeToLiveSeconds() {
    return timeToLiveSeconds;
  }
}
