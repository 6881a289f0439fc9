// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.model.InstanceDraft;
import org.jspecify.annotations.Nullable;

/**
 * What a peer says became of one item of a batch (protocol, section 6.3).
 *
 * @param statusCode as of a single request
 * @param entity the peer's newer instance, with 409; may lack fields
 */
public record ReplyItem(int statusCode, @Nullable InstanceDraft entity) {

  private static final ReplyItem OK = new ReplyItem(200, null);

  /** One of these, and the same one for what went well: that is nearly every item. */
  static ReplyItem of(int statusCode, @Nullable InstanceDraft entity) {
    return statusCode == OK.statusCode && entity == null ? OK : new ReplyItem(statusCode, entity);
  }
}
