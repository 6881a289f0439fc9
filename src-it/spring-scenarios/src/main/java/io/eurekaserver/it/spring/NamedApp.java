// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.spring;

import io.eurekaserver.it.Child;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.Ports;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A Spring application in a process of its own, registered under its name. */
public final class NamedApp implements AutoCloseable {
  private static final Duration STOP = Duration.ofSeconds(20);

  private final String name;
  private final String id;
  private final String root;
  private final Child child;
  private int linesSeen;

  private NamedApp(String name, String id, int port, Child child) {
    this.name = name;
    this.id = id;
    this.root = "http://localhost:" + port;
    this.child = child;
  }

  /** Starts an application and does not wait for it: several start at the same time. */
  public static NamedApp start(Program program, Transport transport, String serviceUrl, String id) {
    int port = Ports.free();
    String name = id.substring(0, id.indexOf('-'));
    List<String> args =
        new ArrayList<>(
            List.of(
                "--spring.application.name=" + name,
                "--eureka.instance.instance-id=" + id,
                "--eureka.client.service-url.defaultZone=" + serviceUrl,
                "--server.port=" + port));
    args.addAll(transport.args());
    return new NamedApp(name, id, port, program.start(id, transport.leftOut(), args));
  }

  /** Its instance id, which is also its answer to a call. */
  public String id() {
    return id;
  }

  /** The name of its application as the registry writes it. */
  public String registryName() {
    return name.toUpperCase(Locale.ROOT);
  }

  /** The class that speaks to the registry. */
  public String transport() {
    return Http.get(root + "/transport").body();
  }

  /** Calls an application by name: who answered, or nobody when no call got through. */
  public Optional<String> call(String application) {
    try {
      Http.Answer answer = Http.get(root + "/call/" + application);
      return answer.status() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /**
   * Calls an application by name this often: all who answered; a failed call adds an empty text.
   */
  public Set<String> calls(String application, int times) {
    Set<String> answers = new TreeSet<>();
    for (int i = 0; i < times; i++) {
      answers.add(call(application).orElse(""));
    }
    return answers;
  }

  /** Changes its own status through Spring's actuator. */
  public int changeStatus(String status) {
    String url = root + "/actuator/serviceregistry";
    String body = "{\"status\":\"" + status + "\"}";
    return Http.send("POST", url, body, "Content-Type", "application/json").status();
  }

  /** What it printed since this was asked last. */
  public List<String> newLines() {
    List<String> all = child.lines();
    List<String> fresh = all.subList(linesSeen, all.size());
    linesSeen = all.size();
    return fresh;
  }

  /** SIGTERM, and waits for its end: it says good-bye to the registry on the way. */
  public void stop() {
    child.terminate();
    child.awaitExit(STOP);
  }

  /** SIGKILL: it says nothing. */
  public void kill() {
    child.kill();
  }

  /** What it printed, for messages. */
  public String transcript() {
    return child.transcript();
  }

  @Override
  public void close() {
    child.close();
  }
}
