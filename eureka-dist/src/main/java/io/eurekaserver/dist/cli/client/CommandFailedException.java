// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

/** The end of a command: one sentence for people, and an exit code for scripts. Has no trace. */
public final class CommandFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailedException(int exitCode, String sentence) {
    super(sentence, null, false, false);
    this.exitCode = exitCode;
  }

  /** A server cannot be reached, refused, or cannot do this. */
  public static CommandFailedException server(String sentence) {
    return new CommandFailedException(Exit.SERVER, sentence);
  }

  /** What was asked for is not there. */
  public static CommandFailedException notFound(String sentence) {
    return new CommandFailedException(Exit.FOUND, sentence);
  }

  /** The words of the command line make no sense. */
  public static CommandFailedException usage(String sentence) {
    return new CommandFailedException(Exit.USAGE, sentence);
  }

  /** The code of {@link Exit} to end with. */
  public int exitCode() {
    return exitCode;
  }

  /** The sentence. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
