// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import java.util.Locale;

/**
 * What a payload shows: everything, the recent changes, an application, or the instances of a VIP.
 *
 * @param kind the kind of view
 * @param name the application in upper case, or the VIP as asked for; empty for the first two
 */
public record Scope(Kind kind, String name) {

  /** The whole registry. */
  public static final Scope ALL = new Scope(Kind.ALL, "");

  /** The recent changes. */
  public static final Scope DELTA = new Scope(Kind.DELTA, "");

  /** One application, in any case. */
  public static Scope application(String name) {
    return new Scope(Kind.APPLICATION, name.toUpperCase(Locale.ROOT));
  }

  /** The instances with this VIP address. */
  public static Scope vip(String name) {
    return new Scope(Kind.VIP, name);
  }

  /** The instances with this secure VIP address. */
  public static Scope secureVip(String name) {
    return new Scope(Kind.SECURE_VIP, name);
  }

  /** The kinds of view. */
  public enum Kind {
    /** Every instance. */
    ALL,
    /** Every recent change. */
    DELTA,
    /** One application's instances. */
    APPLICATION,
    /** The instances with a VIP address. */
    VIP,
    /** The instances with a secure VIP address. */
    SECURE_VIP
  }
}
