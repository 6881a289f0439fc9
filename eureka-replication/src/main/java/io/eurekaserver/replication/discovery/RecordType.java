// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

/** The types of DNS records that peers are found by, and how a {@link DnsAnswer} writes them. */
public enum RecordType {
  /** An IPv4 address: {@code 10.0.0.1}. */
  A,
  /** An IPv6 address without brackets. */
  AAAA,
  /** A text without quotes; the strings of one record have a blank between them. */
  TXT,
  /** {@code priority weight port target}, the target as in the record. */
  SRV
}
