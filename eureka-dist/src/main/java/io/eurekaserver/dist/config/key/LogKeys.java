// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import io.eurekaserver.dist.log.LogFormat;
import java.util.Locale;

/** The log and the access log. */
public final class LogKeys {

  /** Format. */
  public static final Key<LogFormat> FORMAT =
      Key.of(
              "eureka.log.format",
              format(),
              "text",
              "Whether each line of the log and of the access log is text for people or a JSON"
                  + " object.")
          .reloadable();

  /** Repeats. */
  public static final Key<Integer> REPEATS =
      Key.of(
              "eureka.log.repeats-per-minute",
              Types.integer(0, 1_000_000),
              "60",
              "How often one message of one logger is written in a minute; the rest is summed up in"
                  + " one line. 0 for no limit.")
          .reloadable();

  /** Access log. */
  public static final Key<String> ACCESS =
      Key.of(
              "eureka.log.access",
              new ValueType<>("off|stdout|file", "off, stdout or the path of a file", text -> text),
              "off",
              "Where a line is written for each request that was answered.")
          .reloadable();

  /** Heartbeats in it. */
  public static final Key<Boolean> ACCESS_HEARTBEATS =
      Key.of(
              "eureka.log.access-heartbeats",
              Types.bool(),
              "false",
              "Whether heartbeats and the batches of peers are among them also when they were"
                  + " answered with 200.")
          .reloadable();

  /** Size of its files. */
  public static final Key<Long> ACCESS_BYTES =
      Key.of(
              "eureka.log.access-max-bytes",
              Sizes.between("64KB", "100GB"),
              "50MB",
              "How large the file of the access log grows before it becomes FILE.1 and a new one is"
                  + " begun.")
          .reloadable();

  /** Number of its files. */
  public static final Key<Integer> ACCESS_FILES =
      Key.of(
              "eureka.log.access-files",
              Types.integer(0, 1_000),
              "5",
              "How many such full files are kept.")
          .reloadable();

  static final KeyGroup GROUP =
      KeyGroup.of("Log", FORMAT, REPEATS, ACCESS, ACCESS_HEARTBEATS, ACCESS_BYTES, ACCESS_FILES);

  private LogKeys() {}

  private static ValueType<LogFormat> format() {
    ValueType<String> word = Types.oneOf("text", "json");
    return new ValueType<>(
        word.label(),
        word.allowed(),
        text -> LogFormat.valueOf(word.parse(text).toUpperCase(Locale.ROOT)));
  }
}
