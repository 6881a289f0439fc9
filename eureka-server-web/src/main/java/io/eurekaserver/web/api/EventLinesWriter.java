// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyWriter;

/** Lets Jersey write events to the connection as they are read. */
public final class EventLinesWriter implements MessageBodyWriter<EventLines> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == EventLines.class;
  }

  @Override
  public void writeTo(
      EventLines lines,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> httpHeaders,
      OutputStream out)
      throws IOException {
    lines.writeTo(out);
  }
}
