// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import java.util.List;

/** What this server says about itself, profiles, and the log. */
public final class InstanceKeys {

  /** Application name. */
  public static final Key<String> APPLICATION_NAME =
      Key.of(
              "spring.application.name",
              Types.text(),
              "eureka",
              "The application this server belongs to.")
          .netflix("eureka.name");

  /** Application name that wins. */
  public static final Key<String> APPNAME =
      Key.of(
              "eureka.instance.appname",
              Types.text(),
              "",
              "The same, and wins over spring.application.name.")
          .netflix();

  /** Host. */
  public static final Key<String> HOSTNAME =
      Key.of(
              "eureka.instance.hostname",
              Types.address(),
              "",
              "The host name of this server, as in its peers' lists; the machine's if not set.")
          .netflix("eureka.hostname");

  /** IP address. */
  public static final Key<String> IP_ADDRESS =
      Key.of(
              "eureka.instance.ip-address",
              Types.address(),
              "",
              "The IP address of this server; the machine's if not set.")
          .netflix("eureka.ipAddress");

  /** IP address as host name. */
  public static final Key<Boolean> PREFER_IP =
      Key.of(
              "eureka.instance.prefer-ip-address",
              Types.bool(),
              "false",
              "Whether this server goes by its IP address instead of its host name.")
          .netflix();

  /** Id. */
  public static final Key<String> INSTANCE_ID =
      Key.of(
              "eureka.instance.instance-id",
              Types.text(),
              "",
              "The id of this server as an instance; host:application:port if not set.")
          .netflix("eureka.instanceId");

  /** Shown environment. */
  public static final Key<String> ENVIRONMENT =
      Key.of("eureka.environment", Types.text(), "test", "A word for people, shown in the status.")
          .netflix("eureka.environment");

  /** Shown data center. */
  public static final Key<String> DATACENTER =
      Key.of(
              "eureka.datacenter",
              Types.text(),
              "default",
              "A word for people, shown in the status.")
          .netflix("eureka.datacenter");

  /** Register at peers. */
  public static final Key<String> REGISTER =
      Key.of(
              "eureka.client.register-with-eureka",
              optionalBool(),
              "",
              "Whether this server registers itself as an instance; if not set, only with peers.")
          .netflix("eureka.registration.enabled");

  /** Fetch from peers. */
  public static final Key<Boolean> FETCH =
      Key.of(
              "eureka.client.fetch-registry",
              Types.bool(),
              "true",
              "Whether this server copies the registry of its peers at start.")
          .netflix("eureka.shouldFetchRegistry");

  /** Log levels. */
  public static final Key<LogLevel> LOG_LEVEL =
      Key.of(
              "logging.level.<logger>",
              Types.logLevel(),
              "info",
              "From which severity on a logger speaks; the logger 'root' stands for all.")
          .reloadable();

  /** Profiles. */
  public static final Key<List<String>> PROFILES =
      Key.of(
          "spring.profiles.active",
          Types.texts(),
          "",
          "The profiles whose files and documents take part.");

  static final KeyGroup GROUP =
      KeyGroup.of(
          "This server as an instance",
          APPLICATION_NAME,
          APPNAME,
          HOSTNAME,
          IP_ADDRESS,
          PREFER_IP,
          INSTANCE_ID,
          ENVIRONMENT,
          DATACENTER,
          REGISTER,
          FETCH);

  static final KeyGroup SETTINGS =
      KeyGroup.of(
          "Settings and log",
          Key.of(
              "spring.config.location",
              Types.texts(),
              "",
              "Files or directories to read instead of the usual ones; --config=FILE for short."),
          Key.of(
              "spring.config.additional-location",
              Types.texts(),
              "",
              "Files or directories to read after the usual ones."),
          Key.of("spring.config.name", Types.text(), "application", "The name of the usual files."),
          PROFILES,
          Key.of("spring.profiles.include", Types.texts(), "", "Profiles that are always active."),
          Key.of(
              "spring.profiles.group.<profile>",
              Types.texts(),
              "",
              "Profiles that are active together with one."),
          LOG_LEVEL);

  private InstanceKeys() {}

  private static ValueType<String> optionalBool() {
    ValueType<Boolean> bool = Types.bool();
    return new ValueType<>(
        bool.label(),
        bool.allowed(),
        text -> text.isEmpty() ? text : String.valueOf(bool.parse(text)));
  }
}
