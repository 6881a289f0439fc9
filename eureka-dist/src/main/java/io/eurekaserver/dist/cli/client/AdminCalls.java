// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.dist.cli.client.Web.Call;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The admin API of servers of our kind ({@code /api/v1}). What the server refuses ends the command
 * with the server's own sentence. Not for several threads.
 */
public final class AdminCalls {

  private final Web web;
  private final ServerUrl url;

  /** At one server. */
  public AdminCalls(Web web, ServerUrl url) {
    this.web = web;
    this.url = url;
  }

  /** What the server says of itself; empty if it is not of our kind. */
  public Optional<Json> overview() {
    String asked = url.api() + "/overview";
    try (Reply reply = get("/overview")) {
      if (reply.status() == 401) {
        throw Failures.status(asked, 401);
      }
      Json document = reply.ok() && reply.isJson() ? reply.json() : Json.of(null);
      return document.at("server").isObject() ? Optional.of(document) : Optional.empty();
    } catch (DecodeException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Failures.of(asked, e);
    }
  }

  /** A document; ends the command if there is none. */
  public Json document(String path) {
    return find(path)
        .orElseThrow(
            () ->
                CommandFailedException.server(
                    url.api() + path + " is not there: this server is older than the command."));
  }

  /** A document; empty if the server answers 404 without saying more. */
  public Optional<Json> find(String path) {
    try (Reply reply = get(path)) {
      return checked(path, reply);
    } catch (DecodeException e) {
      throw notJson(path);
    } catch (IOException e) {
      throw Failures.of(url.api() + path, e);
    }
  }

  private Optional<Json> checked(String path, Reply reply) throws IOException, DecodeException {
    if (reply.ok()) {
      return Optional.of(reply.json());
    }
    Json problem = reply.isJson() ? reply.json() : Json.of(null);
    if (reply.status() == 404) {
      return Optional.empty();
    }
    throw refused(path, reply.status(), problem);
  }

  private CommandFailedException refused(String path, int status, Json problem) {
    String detail = problem.at("detail").text();
    return detail == null
        ? Failures.status(url.api() + path, status)
        : CommandFailedException.server(detail);
  }

  private CommandFailedException notJson(String path) {
    return CommandFailedException.server(url.api() + path + " was not answered with JSON.");
  }

  /** The problem that a 404 comes with; nothing if the server says nothing. */
  public Json problem(String path) {
    try (Reply reply = get(path)) {
      return reply.isJson() ? reply.json() : Json.of(null);
    } catch (DecodeException e) {
      return Json.of(null);
    } catch (IOException e) {
      throw Failures.of(url.api() + path, e);
    }
  }

  /**
   * Hands out every item of a list, page by page.
   *
   * @param path with a question mark; the limit is added
   * @return the number of matches as the server says it
   */
  public long pages(String path, Consumer<Json> sink) {
    long total = 0;
    String cursor = "";
    while (cursor != null) {
      Json page = document(path + "&limit=1000" + Paths.parameter("cursor", cursor));
      page.at("items").items().forEach(sink);
      total = page.at("total").numberOrZero();
      cursor = page.at("next").text();
    }
    return total;
  }

  /** Does something to an instance, and returns what the server says of it; empty for a 404. */
  public Optional<Json> act(String app, String id, String document) {
    String path = instancePath(app, id) + "/actions";
    Call call =
        Call.of("POST", url.api() + path)
            .json(document)
            .with("X-Eureka-Action", "cli")
            .with("Authorization", url.authorization());
    try (Reply reply = web.send(call)) {
      return checked(path, reply);
    } catch (DecodeException e) {
      throw notJson(path);
    } catch (IOException e) {
      throw Failures.of(url.api() + path, e);
    }
  }

  /** The path of an instance. */
  public static String instancePath(String app, String id) {
    return "/applications/" + Paths.segment(app) + "/instances/" + Paths.segment(id);
  }

  private Reply get(String path) throws IOException {
    return web.send(Call.of("GET", url.api() + path).with("Authorization", url.authorization()));
  }
}
