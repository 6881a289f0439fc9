// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/** The shapes in which an instance is written (protocol, sections 3.6, 3.7 and 1). */
public enum Form {
  /** Full JSON. */
  JSON_FULL(Format.JSON),
  /** JSON without what discovery does not need. */
  JSON_COMPACT(Format.JSON),
  /** Full XML, indented by two blanks a level. */
  XML_FULL(Format.XML),
  /** XML without what discovery does not need, on one line. */
  XML_COMPACT(Format.XML),
  /** Full XML for {@code /v1}: writes DOWN for every status other than UP, DOWN and STARTING. */
  XML_FULL_V1(Format.XML);

  private final Format format;

  Form(Format format) {
    this.format = format;
  }

  /** The language of this form. */
  public Format format() {
    return format;
  }

  /** Whether it lacks what discovery does not need. */
  public boolean isCompact() {
    return this == JSON_COMPACT || this == XML_COMPACT;
  }
}
