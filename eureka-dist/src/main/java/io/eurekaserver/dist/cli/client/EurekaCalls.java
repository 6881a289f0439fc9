// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.dist.cli.client.Web.Call;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The Eureka protocol, as any server of any kind speaks it. Every method ends the command with a
 * sentence if the server cannot be reached or refuses. Not for several threads.
 */
public final class EurekaCalls {

  private final Web web;
  private final ServerUrl url;
  private final InstanceDecoder decoder = new InstanceDecoder(InstantSource.system());

  /** At one server. */
  public EurekaCalls(Web web, ServerUrl url) {
    this.web = web;
    this.url = url;
  }

  /** Everything that is registered, one by one as it arrives. */
  public RegistryRead registry(Consumer<InstanceInfo> sink) {
    return stream("/apps", sink);
  }

  /** What changed in the last minutes, one by one; removed instances too. */
  public RegistryRead delta(Consumer<InstanceInfo> sink) {
    return stream("/apps/delta", sink);
  }

  private RegistryRead stream(String path, Consumer<InstanceInfo> sink) {
    String asked = url.eureka() + path;
    try (Reply reply = send("GET", path)) {
      if (!reply.ok()) {
        throw Failures.status(asked, reply.status());
      }
      return new RegistryStream(decoder, sink).read(reply.body(), reply.serverMillis());
    } catch (DecodeException e) {
      throw CommandFailedException.server(
          asked + " is no registry: " + e.getMessage() + " Try --url with /eureka at the end.");
    } catch (IOException e) {
      throw Failures.of(asked, e);
    }
  }

  /** One instance as the server writes it; empty if there is none. */
  public Optional<Json> instance(String app, String id) {
    return document(instancePath(app, id)).map(document -> document.at("instance"));
  }

  /** What the server says of itself ({@code /status}); empty if it does not. */
  public Optional<Json> status() {
    return document("/status");
  }

  private Optional<Json> document(String path) {
    String asked = url.eureka() + path;
    try (Reply reply = send("GET", path)) {
      if (reply.status() == 404) {
        return Optional.empty();
      }
      if (!reply.ok()) {
        throw Failures.status(asked, reply.status());
      }
      return Optional.of(reply.json());
    } catch (DecodeException e) {
      throw CommandFailedException.server(asked + " was not answered with JSON of Eureka.");
    } catch (IOException e) {
      throw Failures.of(asked, e);
    }
  }

  /** Overrides the status; false if there is no such instance. */
  public boolean override(String app, String id, String status) {
    return change("PUT", instancePath(app, id) + "/status?value=" + Paths.query(status));
  }

  /** Removes the override and leaves UP; false if there is no such instance. */
  public boolean removeOverride(String app, String id) {
    return change("DELETE", instancePath(app, id) + "/status?value=UP");
  }

  /** Cancels; false if there is no such instance. */
  public boolean cancel(String app, String id) {
    return change("DELETE", instancePath(app, id));
  }

  private boolean change(String method, String path) {
    try (Reply reply = send(method, path)) {
      if (!reply.ok() && reply.status() != 404) {
        throw Failures.status(url.eureka() + path, reply.status());
      }
      return reply.ok();
    } catch (IOException e) {
      throw Failures.of(url.eureka() + path, e);
    }
  }

  /** The path of an instance below the base. */
  public static String instancePath(String app, String id) {
    return "/apps/" + Paths.segment(app) + "/" + Paths.segment(id);
  }

  private Reply send(String method, String path) throws IOException {
    return web.send(
        Call.of(method, url.eureka() + path).with("Authorization", url.authorization()));
  }
}
