// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.encoder.EncoderBase;

/** Events as UTF-8 in a format that can be switched at any time, by any thread. */
final class LineEncoder extends EncoderBase<ILoggingEvent> {

  private static final byte[] NOTHING = new byte[0];

  private volatile Layout<ILoggingEvent> layout = new LineLayout();

  /** Writes events like this from now on. */
  void format(LogFormat format) {
    layout = format == LogFormat.JSON ? new JsonLayout() : new LineLayout();
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    return layout.doLayout(event).getBytes(UTF_8);
  }

  @Override
  public byte[] headerBytes() {
    return NOTHING;
  }

  @Override
  public byte[] footerBytes() {
    return NOTHING;
  }
}
