// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.util.Locale;

/**
 * A registration as a test writes it by hand.
 *
 * @param app the application's name, upper case
 * @param id the instance id
 * @param status the status that the instance claims
 * @param durationSeconds how long its lease lasts without a renewal
 */
public record InstanceBody(String app, String id, String status, int durationSeconds) {

  /** An instance that lives longer than any test. */
  public static InstanceBody of(String app, String id, String status) {
    return new InstanceBody(app, id, status, 600);
  }

  /** The document that is posted. */
  public String json() {
    return document("");
  }

  /** The document with the time of its last change, as clients send it. */
  public String json(long dirtyMillis) {
    return document("\"lastDirtyTimestamp\":\"" + dirtyMillis + "\",");
  }

  private String document(String dirty) {
    return """
        {"instance":{"instanceId":"%2$s","hostName":"%2$s.example.com","app":"%1$s",\
        "ipAddr":"10.0.0.1","status":"%3$s","overriddenStatus":"UNKNOWN",\
        "port":{"$":8080,"@enabled":"true"},"securePort":{"$":443,"@enabled":"false"},\
        %6$s"countryId":1,"dataCenterInfo":{"@class":\
        "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo","name":"MyOwn"},\
        "leaseInfo":{"renewalIntervalInSecs":%7$d,"durationInSecs":%4$d},\
        "metadata":{"zone":"a"},"vipAddress":"%5$s","secureVipAddress":"%5$s"}}"""
        .formatted(
            app, id, status, durationSeconds, app.toLowerCase(Locale.ROOT), dirty, renewal());
  }

  /** A third of the lease, as clients have it by default, and not more than their 30 seconds. */
  private int renewal() {
    return Math.max(1, Math.min(30, durationSeconds / 3));
  }
}
