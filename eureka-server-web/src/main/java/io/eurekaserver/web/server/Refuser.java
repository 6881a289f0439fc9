// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.error.RefusedException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers one request that no resource gets to see.
 *
 * @param refusals told of it
 * @param response where the answer goes
 * @param callback ends the request
 */
record Refuser(Refusals refusals, Response response, Callback callback) {

  void refused(RefusedException why) {
    refusals.refused(why.why(), why.sentence());
    PlainAnswers.refuse(response, callback, why);
  }
}
