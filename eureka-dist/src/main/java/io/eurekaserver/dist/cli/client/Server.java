// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import java.util.Optional;

/** One server, asked in the language that it speaks. Not for several threads. */
public final class Server {

  private final ServerUrl url;
  private final EurekaCalls eureka;
  private final AdminCalls admin;
  private boolean asked;
  private Optional<Json> overview = Optional.empty();

  /** Asks nothing yet. */
  public Server(Web web, ServerUrl url) {
    this.url = url;
    eureka = new EurekaCalls(web, url);
    admin = new AdminCalls(web, url);
  }

  /** Where it is. */
  public ServerUrl url() {
    return url;
  }

  /** The protocol of every kind. */
  public EurekaCalls eureka() {
    return eureka;
  }

  /** The API of our kind. */
  public AdminCalls admin() {
    return admin;
  }

  /** Whether it is of our kind: asked once. */
  public boolean isOurs() {
    return overview().isPresent();
  }

  /** What it says of itself, if it is of our kind: asked once. */
  public Optional<Json> overview() {
    if (!asked) {
      overview = admin.overview();
      asked = true;
    }
    return overview;
  }
}
