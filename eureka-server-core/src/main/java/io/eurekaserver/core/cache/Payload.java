// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes, plain and gzipped, shared by all requests for it. Immutable; may be read from
 * any thread. Either is made when somebody first asks for it.
 */
public final class Payload {

  private final Form form;
  private final long version;
  private final Content content;
  private volatile @Nullable Rope plain;
  private volatile @Nullable Rope gzip;
  private volatile boolean plainRead;
  private volatile boolean gzipRead;

  /**
   * Wraps what will be the bytes.
   *
   * @param form what the bytes are
   * @param version the registry version they show, or an older one
   */
  Payload(Form form, long version, Content content) {
    this.form = form;
    this.version = version;
    this.content = content;
  }

  /** What the bytes are. */
  public Form form() {
    return form;
  }

  /** Every change up to this registry version is shown. */
  public long version() {
    return version;
  }

  /** The bytes as they are. */
  public Rope plain() {
    if (!plainRead) {
      plainRead = true;
    }
    Rope ready = plain;
    return ready != null ? ready : makePlain();
  }

  private synchronized Rope makePlain() {
    Rope made = plain == null ? content.plain() : plain;
    plain = made;
    return made;
  }

  /** The bytes as one gzip member. */
  public Rope gzip() {
    if (!gzipRead) {
      gzipRead = true;
    }
    Rope ready = gzip;
    return ready != null ? ready : makeGzip();
  }

  private synchronized Rope makeGzip() {
    Rope made = gzip == null ? content.gzip() : gzip;
    gzip = made;
    return made;
  }

  /** Makes ready what readers of another payload asked for, before the first of them comes. */
  void prepareLike(Payload other) {
    if (other.gzipRead) {
      makeGzip();
    }
    if (other.plainRead) {
      makePlain();
    }
  }

  /**
   * Whether the bytes are there, so that to ask for them takes no time.
   *
   * @param gzipped which bytes
   */
  public boolean isReady(boolean gzipped) {
    return (gzipped ? gzip : plain) != null;
  }

  /**
   * How many bytes there are, without asking for them.
   *
   * @param gzipped which bytes
   * @return -1 if they have not been made
   */
  public long readyLength(boolean gzipped) {
    Rope ready = gzipped ? gzip : plain;
    return ready == null ? -1 : ready.length();
  }

  /** Whether somebody asked for the bytes as they are. */
  boolean isPlainRead() {
    return plainRead;
  }
}
