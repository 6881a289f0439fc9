// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names and addresses by which a machine reaches only itself. */
public final class LoopbackNames {

  private static final Pattern LOOPBACK_4 = Pattern.compile("127(\\.\\d{1,3}){3}");

  private LoopbackNames() {}

  /** Whether the name or address, brackets or not, is this machine for everybody who asks. */
  public static boolean isLoopback(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$", "");
    return plain.equals("localhost")
        || plain.endsWith(".localhost")
        || plain.equals("localhost.localdomain")
        || plain.equals("::1")
        || plain.equals("0:0:0:0:0:0:0:1")
        || LOOPBACK_4.matcher(plain).matches();
  }
}
