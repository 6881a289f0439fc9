// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.dist.cli.client.AdminCalls;
import io.eurekaserver.dist.cli.client.CommandFailedException;
import io.eurekaserver.dist.cli.client.EurekaCalls;
import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.client.RegistryRead;
import io.eurekaserver.dist.cli.client.Server;
import io.eurekaserver.dist.cli.client.ServerUrl;
import io.eurekaserver.dist.cli.client.StatusSums;
import io.eurekaserver.dist.cli.client.Web;
import io.eurekaserver.dist.cli.client.Web.Call;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks one server everything that the checks want to know. */
public final class Examination {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final int MOST_LOOKS = 3;
  private static final List<String> USUAL = List.of("/eureka", "/eureka/v2", "/v2", "");

  private final Web web;
  private final InstantSource clock;
  private final Predicate<Duration> pause;

  /** With the time of this machine, and a way to wait. */
  public Examination(Web web, InstantSource clock, Predicate<Duration> pause) {
    this.web = web;
    this.clock = clock;
    this.pause = pause;
  }

  /** Looks at one server; ends the command if there is none. */
  Node of(ServerUrl asked) {
    ServerUrl url = answering(asked);
    Server server = new Server(web, url);
    List<Resident> residents = new ArrayList<>();
    long before = clock.millis();
    Node.Hashes hashes = hashes(server.eureka(), residents);
    long middle = (before + clock.millis()) / 2;
    long date = hashes.full().serverMillis();
    return new Node(
        url,
        asked,
        residents,
        hashes,
        date == 0 ? 0 : date + 500 - middle, // Date is cut to a second
        isOpen(url),
        documents(server));
  }

  /** The address as given, or a usual one beside it at which a registry is. */
  private ServerUrl answering(ServerUrl asked) {
    if (status(asked) != 404) {
      return asked;
    }
    return USUAL.stream()
        .map(path -> asked.withPath(asked.contextPath() + path))
        .filter(other -> !other.path().equals(asked.path()) && status(other) == 200)
        .findFirst()
        .orElse(asked);
  }

  private int status(ServerUrl url) {
    return status(url, url.authorization() == null ? "" : url.authorization());
  }

  private int status(ServerUrl url, String authorization) {
    Call call = Call.of("GET", url.eureka() + "/apps/delta");
    try (var reply =
        web.send(authorization.isEmpty() ? call : call.with("Authorization", authorization))) {
      return reply.ok() && !reply.isJson() ? 404 : reply.status();
    } catch (IOException e) {
      return 0; // said in words by the first real question
    }
  }

  private boolean isOpen(ServerUrl url) {
    return status(url, "") == 200;
  }

  /** Looks again if they differ: a change may have come between. */
  private Node.Hashes hashes(EurekaCalls eureka, List<Resident> residents) {
    Node.Hashes hashes = look(eureka, residents);
    for (int looks = 1; looks < MOST_LOOKS && !agree(hashes); looks++) {
      if (!pause.test(BETWEEN_LOOKS)) {
        return hashes;
      }
      residents.clear();
      hashes = look(eureka, residents);
    }
    return hashes;
  }

  private static boolean agree(Node.Hashes hashes) {
    return hashes.full().hashcode().equals(hashes.counted())
        && (!hashes.hasDelta() || hashes.full().hashcode().equals(hashes.delta()));
  }

  private static Node.Hashes look(EurekaCalls eureka, List<Resident> residents) {
    StatusSums sums = new StatusSums();
    RegistryRead full =
        eureka.registry(
            instance -> {
              sums.add(instance.status());
              residents.add(Resident.of(instance));
            });
    try {
      return new Node.Hashes(full, sums.hashcode(), eureka.delta(instance -> {}).hashcode(), true);
    } catch (CommandFailedException e) {
      return new Node.Hashes(full, sums.hashcode(), "", false); // deltas can be turned off
    }
  }

  private static Node.Documents documents(Server server) {
    AdminCalls admin = server.admin();
    Json nothing = Json.of(null);
    Json status = orNothing(server.eureka()::status);
    if (!server.isOurs()) {
      return new Node.Documents(status, nothing, nothing, nothing, nothing);
    }
    return new Node.Documents(
        status,
        server.overview().orElse(nothing),
        orNothing(() -> admin.find("/settings")),
        orNothing(() -> admin.find("/cluster")),
        orNothing(() -> admin.find("/clients?limit=1000")));
  }

  /** A document that a check can do without. */
  private static Json orNothing(Supplier<Optional<Json>> question) {
    try {
      return question.get().orElse(Json.of(null));
    } catch (CommandFailedException e) {
      return Json.of(null);
    }
  }
}
