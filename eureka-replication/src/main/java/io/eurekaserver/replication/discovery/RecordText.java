// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import com.google.common.net.InetAddresses;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.Record;
import org.xbill.DNS.SRVRecord;
import org.xbill.DNS.TXTRecord;

/** Records as {@link DnsLookup} writes them. */
final class RecordText {

  private RecordText() {}

  static String of(Record record) {
    if (record instanceof ARecord a) {
      return InetAddresses.toAddrString(a.getAddress());
    }
    if (record instanceof AAAARecord a) {
      return InetAddresses.toAddrString(a.getAddress());
    }
    if (record instanceof SRVRecord srv) {
      return "%d %d %d %s"
          .formatted(srv.getPriority(), srv.getWeight(), srv.getPort(), srv.getTarget());
    }
    if (record instanceof TXTRecord txt) {
      return txt.getStringsAsByteArrays().stream()
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .collect(Collectors.joining(" "));
    }
    return record.rdataToString();
  }
}
