// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param sequence grows by one
 * @param at when, ms
 * @param kind what
 * @param app to an instance of which application
 * @param id to which instance
 * @param origin in what capacity somebody asked for it
 * @param who an address or a name; empty if nobody noted it
 * @param reason in the words of the one who asked; empty if none was given
 * @param cause what it followed from, in one sentence
 * @param before the instance before it
 * @param after the instance after it
 */
public record EventDetail(
    long sequence,
    long at,
    String kind,
    @Nullable String app,
    @Nullable String id,
    String origin,
    String who,
    String reason,
    String cause,
    @Nullable State before,
    @Nullable State after) {

  /** What of an instance an event may have changed. */
  public record State(
      String status,
      @Nullable String overriddenStatus,
      String hostName,
      String ipAddr,
      long lastDirtyAt,
      Map<String, String> metadata) {}
}
