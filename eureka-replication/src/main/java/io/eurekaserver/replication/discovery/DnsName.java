// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.net.InetAddresses;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name whose records are peers, and the rest of their URLs: {@code
 * [scheme://]name[:port][/path]}.
 *
 * @param scheme http or https
 * @param name what is looked up; an IP address without brackets stands for itself
 * @param port the port of the peers, or null for that of this server
 * @param path with a slash at both ends
 */
public record DnsName(String scheme, String name, @Nullable Integer port, String path) {

  private static final int MAX_PORT = 65_535;
  private static final String LABEL = "\\w(?:[\\w-]{0,61}\\w)?";
  private static final Pattern PATTERN =
      Pattern.compile(
          "(?:(?<scheme>https?)://)?"
              + "(?:\\[(?<literal>[0-9a-f:.]+)]|(?<name>"
              + LABEL
              + "(?:\\."
              + LABEL
              + ")*\\.?))"
              + "(?::(?<port>\\d{1,5}))?"
              + "(?<path>/[^\\s?#,]*)?",
          Pattern.CASE_INSENSITIVE);

  /** Checks that it can be asked for. */
  public DnsName {
    checkArgument(port == null || (port >= 1 && port <= MAX_PORT), "not a port: %s", port);
    checkArgument(port == null || !isService(name), "SRV records say their ports themselves");
  }

  /**
   * From text; the path is {@code /eureka/} if there is none.
   *
   * @throws IllegalArgumentException with one sentence if it is something else
   */
  public static DnsName parse(String text) {
    Matcher parts = PATTERN.matcher(text);
    checkArgument(parts.matches(), "not [scheme://]name[:port][/path]: %s", text);
    String literal = parts.group("literal");
    checkArgument(literal == null || InetAddresses.isInetAddress(literal), "no address: %s", text);
    String port = parts.group("port");
    return new DnsName(
        or(parts.group("scheme"), "http").toLowerCase(Locale.ROOT),
        or(literal, or(parts.group("name"), "")),
        port == null ? null : Integer.valueOf(port),
        withSlash(or(parts.group("path"), "/eureka/")));
  }

  private static String or(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }

  private static String withSlash(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  /** Whether it is looked up as SRV: its first label begins with an underscore. */
  public boolean isService() {
    return isService(name);
  }

  private static boolean isService(String name) {
    return name.startsWith("_");
  }

  /** Whether it is an IP address, which nobody needs to look up. */
  boolean isAddress() {
    return InetAddresses.isInetAddress(name);
  }

  /** What the URLs of its peers look like. */
  UrlShape shape() {
    return new UrlShape(scheme, path);
  }
}
