// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

/** The exit codes of commands, for scripts; docs/cli.md promises them. */
public final class Exit {

  /** Done, and nothing to complain of. */
  public static final int OK = 0;

  /** A difference, a finding, or what was asked for is not there. */
  public static final int FOUND = 1;

  /** The command line makes no sense; the doctor could not look. */
  public static final int USAGE = 2;

  /** A server cannot be reached, or refused, or cannot do this. */
  public static final int SERVER = 3;

  private Exit() {}
}
