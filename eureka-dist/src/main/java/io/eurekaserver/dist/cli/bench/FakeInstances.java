// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.bench;

import io.eurekaserver.dist.cli.client.EurekaCalls;
import io.eurekaserver.dist.cli.client.ServerUrl;
import io.eurekaserver.dist.cli.client.Web.Call;

/**
 * Instances that do not exist, of an application whose name nobody else has. Their lease is a
 * minute and a half: what is left of a load that was killed goes by itself.
 *
 * @param url the server
 * @param app the application
 * @param startedAt wall-clock ms, their version
 */
record FakeInstances(ServerUrl url, String app, long startedAt) {

  private static final String DOCUMENT =
      """
      {"instance":{"instanceId":"%1$s","app":"%2$s","hostName":"%1$s.invalid",\
      "ipAddr":"192.0.2.1","status":"UP","overriddenStatus":"UNKNOWN",\
      "port":{"$":8080,"@enabled":"true"},"securePort":{"$":443,"@enabled":"false"},\
      "countryId":1,"dataCenterInfo":{"@class":\
      "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"},\
      "leaseInfo":{"renewalIntervalInSecs":30,"durationInSecs":90},\
      "metadata":{"made-by":"eureka-server bench"},"vipAddress":"%2$s",\
      "lastDirtyTimestamp":"%3$d"}}""";

  Call call(Kind kind, int number) {
    String id = "bench-" + number;
    String path = EurekaCalls.instancePath(app, id);
    Call call =
        switch (kind) {
          case REGISTER ->
              Call.of("POST", url.eureka() + "/apps/" + app)
                  .json(DOCUMENT.formatted(id, app, startedAt));
          case RENEW ->
              Call.of("PUT", url.eureka() + path + "?status=UP&lastDirtyTimestamp=" + startedAt);
          case DELTA -> Call.of("GET", url.eureka() + "/apps/delta");
          case CANCEL -> Call.of("DELETE", url.eureka() + path);
        };
    return call.with("Authorization", url.authorization());
  }
}
