// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.appinfo.InstanceInfo.InstanceStatus;
import com.netflix.appinfo.providers.EurekaConfigBasedInstanceInfoProvider;
import com.netflix.discovery.DiscoveryClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The program: makes the client, then obeys one command a line until its input ends.
 *
 * <ul>
 *   <li>{@code status UP}: change the own status
 *   <li>{@code refresh 200}: fetch the registry so many times, one after the other
 *   <li>{@code counters}: how many fetches were full, deltas, mismatches, failures
 *   <li>{@code view}: the registry as the client holds it, with its own hash of it
 *   <li>{@code remote}: the own status as the client sees it in the registry
 *   <li>{@code shutdown}: leave as the library does
 * </ul>
 */
public final class ClientProgram {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream replies;
  private final ApplicationInfoManager self;
  private final DiscoveryClient client;
  private final RefreshCounters counters;

  private ClientProgram(Settings settings, Transport transport, PrintStream replies) {
    Self instance = new Self(settings);
    this.replies = replies;
    this.counters = RefreshCounters.start();
    this.self =
        new ApplicationInfoManager(
            instance,
            new EurekaConfigBasedInstanceInfoProvider(instance).get(),
            (ApplicationInfoManager.OptionalArgs) null);
    this.client = transport.connect(self, new ClientConfig(settings), settings.xml());
  }

  /** Runs until standard input ends; for {@code main} methods only. */
  public static void run(Transport transport, String... args) throws IOException {
    PrintStream replies = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ClientProgram program = new ClientProgram(Settings.of(args), transport, replies);
    program.reply(Map.of("ready", true));
    program.obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
  }

  private void obey(BufferedReader commands) throws IOException {
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      try {
        reply(answer(line.split(" ")));
      } catch (ReflectiveOperationException | RuntimeException e) {
        reply(Map.of("error", e.toString()));
      }
    }
  }

  private Map<String, Object> answer(String... words) throws ReflectiveOperationException {
    return switch (words[0]) {
      case "status" -> status(InstanceStatus.valueOf(words[1]));
      case "refresh" -> refresh(Integer.parseInt(words[1]));
      case "counters" -> counters.read();
      case "view" -> View.of(client.getApplications());
      case "remote" -> Map.of("status", client.getInstanceRemoteStatus().name());
      case "shutdown" -> shutdown();
      default -> throw new IllegalArgumentException("Unknown command " + words[0]);
    };
  }

  private Map<String, Object> status(InstanceStatus status) {
    self.setInstanceStatus(status);
    return Map.of();
  }

  /** The library offers no public way to refresh now; its own timer calls this method. */
  private Map<String, Object> refresh(int times) throws ReflectiveOperationException {
    Method refresh = DiscoveryClient.class.getDeclaredMethod("refreshRegistry");
    refresh.setAccessible(true);
    for (int i = 0; i < times; i++) {
      refresh.invoke(client);
    }
    return counters.read();
  }

  private Map<String, Object> shutdown() {
    client.shutdown();
    return new LinkedHashMap<>(counters.read());
  }

  private void reply(Map<String, Object> fields) throws IOException {
    replies.println("@reply " + JSON.writeValueAsString(fields));
  }
}
