// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.model.InstanceInfo;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of a document become text. The text of an entry depends on the application of the
 * entry before it and on nothing else, so it stays the same whatever happens around the two. No
 * state: for any thread.
 */
abstract sealed class Layout {

  final Form form;

  private Layout(Form form) {
    this.form = form;
  }

  /** The document of a registry, a delta or a VIP: instances inside applications. */
  static Layout ofRegistry(Form form) {
    return new OfRegistry(form);
  }

  /** The document of one application. */
  static Layout ofApplication(Form form) {
    return new OfApplication(form);
  }

  /**
   * Appends an entry, and what stands between it and the one before.
   *
   * @param previous the application of the entry before, null if it is the first
   */
  abstract void entry(Utf8Buffer out, @Nullable String previous, InstanceInfo instance);

  /** What stands between the last entry and the end of the frame around all. */
  abstract byte[] end(boolean empty);

  /** An application is closed by the first entry of the next one. */
  private static final class OfRegistry extends Layout {
    private final Frame inner;
    private final byte[] next;

    private OfRegistry(Form form) {
      super(form);
      inner = Frame.applicationIn(form, "any");
      next = Frame.applications(form, "", "").separator();
    }

    @Override
    void entry(Utf8Buffer out, @Nullable String previous, InstanceInfo instance) {
      String app = instance.app();
      if (app.equals(previous)) {
        out.add(inner.separator());
      } else {
        if (previous != null) {
          out.add(inner.tail()).add(next);
        }
        out.add(Frame.applicationIn(form, app).head());
      }
      InstanceEncoder.append(out, instance, form, Nesting.IN_APPLICATIONS);
    }

    @Override
    byte[] end(boolean empty) {
      return empty ? new byte[0] : inner.tail();
    }
  }

  private static final class OfApplication extends Layout {
    private final byte[] separator;

    private OfApplication(Form form) {
      super(form);
      separator = Frame.application(form, "any").separator();
    }

    @Override
    void entry(Utf8Buffer out, @Nullable String previous, InstanceInfo instance) {
      if (previous != null) {
        out.add(separator);
      }
      InstanceEncoder.append(out, instance, form, Nesting.IN_APPLICATION);
    }

    @Override
    byte[] end(boolean empty) {
      return new byte[0];
    }
  }
}
