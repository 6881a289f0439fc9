// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** What went wrong with a call, in one sentence that says what to do next. */
public final class Failures {

  private Failures() {}

  /** The end of the command that made the call. */
  public static CommandFailedException of(String url, IOException e) {
    return CommandFailedException.server(sentence(url, e));
  }

  /** The sentence. */
  public static String sentence(String url, IOException e) {
    String where = "Cannot reach " + ServerUrl.withoutUser(url) + ": ";
    if (e instanceof UnknownHostException) {
      return where + "the name of the host is not known. Check --url, or EUREKA_URL.";
    }
    if (e instanceof SocketTimeoutException) {
      return where + "no answer in time. A longer --timeout waits longer.";
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return where + "nobody listens there. Start the server, or name another with --url.";
    }
    if (e instanceof SSLException) {
      return where
          + ("TLS failed (" + e.getMessage() + "). ")
          + "JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE names a trust store.";
    }
    return where + e.getMessage() + ". Check that --url names an HTTP server.";
  }

  /** A status that is no success. */
  public static CommandFailedException status(String url, int status) {
    String asked = ServerUrl.withoutUser(url);
    String answered = asked + " answered " + status;
    return CommandFailedException.server(
        switch (status) {
          case 401 -> answered + ": it wants user and password, http://USER:PASSWORD@HOST/...";
          case 403 -> answered + ": this is not allowed, or not with this user.";
          case 404 ->
              answered + ": there is no registry. Try --url with /eureka or /eureka/v2 at the end.";
          case 503 -> answered + ": it is not ready yet. Try again, or ask another server.";
          default ->
              status / 100 == 3
                  ? answered + ": it points elsewhere; name that address with --url."
                  : answered + ". Its log has the reason.";
        });
  }
}
