// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.net.Inet4Address;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /etc/hosts}, which outranks DNS. Read anew for every question, because people change it
 * while servers run.
 */
final class HostsFile {

  private static final Splitter COMMENT = Splitter.on('#');
  private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

  private final Path path;

  HostsFile(Path path) {
    this.path = path;
  }

  /** Its addresses of a name, none if there is only the other kind; null if it lacks the name. */
  @Nullable List<String> find(String name, RecordType type) {
    ListMultimap<RecordType, String> found = ArrayListMultimap.create();
    String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    lines().forEach(line -> addIfNamed(line, plain, found));
    return found.isEmpty() ? null : found.get(type);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return List.of(); // a machine without the file has no names in it
    }
  }

  private static void addIfNamed(String line, String name, ListMultimap<RecordType, String> found) {
    List<String> words = WORDS.splitToList(COMMENT.split(line).iterator().next());
    boolean named = words.stream().skip(1).anyMatch(name::equalsIgnoreCase);
    if (named && InetAddresses.isInetAddress(words.get(0))) {
      boolean four = InetAddresses.forString(words.get(0)) instanceof Inet4Address;
      found.put(four ? RecordType.A : RecordType.AAAA, words.get(0));
    }
  }
}
