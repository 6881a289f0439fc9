// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist;

import io.eurekaserver.dist.cli.Cli;
import io.eurekaserver.dist.cli.CommandNames;
import io.eurekaserver.dist.config.HelpText;
import io.eurekaserver.dist.config.LoadedSettings;
import io.eurekaserver.dist.config.Notice;
import io.eurekaserver.dist.config.SettingsException;
import io.eurekaserver.dist.config.SettingsReader;
import io.eurekaserver.dist.config.SettingsSources;
import io.eurekaserver.dist.log.LogText;
import io.eurekaserver.dist.log.Logs;
import io.eurekaserver.dist.reload.Hangup;
import io.eurekaserver.dist.reload.LogParts;
import io.eurekaserver.dist.reload.Reload;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * {@code java -jar eureka-server.jar}: reads settings, starts the server, stops it on a signal. If
 * the first word names a command, that runs instead.
 */
public final class Main {

  private static final int FAILURE = 1;

  /**
   * Properties that make the start cheaper. Jetty would ask the JVM's management beans for the one,
   * and for all locales that the JVM knows, of which the other leaves those that need no tables:
   * nothing here is written in the words of a country.
   */
  private static final Map<String, String> SHORT_CUTS =
      Map.of(
          "org.eclipse.jetty.util.referencesPerCacheLine", "16",
          "java.locale.providers", "SPI");

  private Main() {}

  /** Ends with exit code 1, and a line for each problem, if the server cannot start. */
  public static void main(String[] args) {
    SHORT_CUTS.forEach(Main::setUnlessSet);
    try {
      if (!CommandNames.isFirstOf(args)) {
        run(args);
      } else if (args[0].equals(CommandNames.SERVE)) {
        run(Arrays.copyOfRange(args, 1, args.length));
      } else {
        System.exit(Cli.run(args));
      }
    } catch (SettingsException e) {
      fail(e.problems());
    } catch (IOException e) {
      fail(List.of(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      log().error("The server cannot start because of a fault of its own", e);
      fail(List.of("The server cannot start; the log has the reason: " + e));
    }
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private static void run(String... args) throws IOException {
    List<String> words = List.of(args);
    if (words.contains("--help") || words.contains("-h")) {
      HelpText.lines().forEach(System.out::println);
    } else if (words.contains("--version")) {
      System.out.println("eureka-server " + version());
    } else if (words.contains("--warm-up")) {
      LoadedSettings warmUp = WarmUp.settings();
      WarmUp.ask(serve(warmUp, () -> warmUp).port());
      System.exit(0);
    } else {
      SettingsReader reader = new SettingsReader(SettingsSources.ofProcess(args));
      LoadedSettings loaded = reader.read();
      if (words.contains("--print-config")) {
        loaded.effective().lines().forEach(System.out::println);
      } else {
        serve(loaded, reader::read);
      }
    }
  }

  private static EurekaServer serve(LoadedSettings loaded, Supplier<LoadedSettings> again)
      throws IOException {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    Reload reload = new Reload(loaded, again);
    LogParts.apply(loaded.settings(), reload);
    loaded.notices().forEach(Main::log);
    EurekaServer server = new EurekaServer(loaded.settings(), reload);
    server.start();
    Hangup.runs(() -> reload.reload("SIGHUP"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "shutdown"));
    log()
        .info(
            "eureka-server {} ready on {} (started in {} ms)",
            version(),
            server.url(),
            millisSinceProcessStart());
    giveBackWhatTheStartNeeded();
    return server;
  }

  /**
   * One collection, while there is little to look at: some 20 MiB of heap go back to the system.
   */
  private static void giveBackWhatTheStartNeeded() {
    System.gc();
  }

  private static void log(Notice notice) {
    log().atLevel(notice.level()).log(notice.text());
  }

  /** Runs when the JVM was told to end; the exit code would else be that of the signal. */
  private static void stop(EurekaServer server) {
    log().info("Stopping: no new connections, running requests may finish");
    boolean complete = server.stop();
    log().info(complete ? "Stopped" : "Stopped; some requests were cut off by the timeout");
    Logs.finish(LoggerFactory.getILoggerFactory());
    Runtime.getRuntime().halt(0);
  }

  private static void fail(List<String> problems) {
    problems.stream().map(LogText::clean).forEach(System.err::println);
    System.exit(FAILURE);
  }

  private static long millisSinceProcessStart() {
    Instant now = Instant.now();
    Instant start = ProcessHandle.current().info().startInstant().orElse(now);
    return Duration.between(start, now).toMillis();
  }

  /** The version of this software. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(unpacked)" : version;
  }

  /** Not a field: the settings may change how it logs before it is first used. */
  private static Logger log() {
    return LoggerFactory.getLogger("eureka-server");
  }
}
