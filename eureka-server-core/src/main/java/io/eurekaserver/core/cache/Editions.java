// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Ticker;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Frame;
import org.jspecify.annotations.Nullable;

/** The payloads of one document, each made ready as the one before was read. Not thread-safe. */
final class Editions {

  private final Document document;
  private final Form form;
  private final Ticker ticker;
  private @Nullable Payload last;
  private volatile long lastNanos;

  Editions(Document document, Form form, Ticker ticker) {
    this.document = document;
    this.form = form;
    this.ticker = ticker;
    this.lastNanos = ticker.read();
  }

  Payload next(long version, Frame frame) {
    Payload payload = new Payload(form, version, document.edition(frame));
    if (last != null) {
      document.keepText(last.isPlainRead());
      payload.prepareLike(last);
    }
    last = payload;
    lastNanos = ticker.read();
    return payload;
  }

  /** How long nobody asked for a payload. */
  long idleNanos() {
    return ticker.read() - lastNanos;
  }
}
