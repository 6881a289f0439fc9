// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.InvalidRegistrationException;
import io.eurekaserver.core.registry.RegistrationCheck;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the instances of one document, one bad one not losing the others. Not for use by several
 * threads.
 */
final class InstanceReader {

  private final InstanceDecoder instances;
  private int leftOut;
  private @Nullable String firstFault;

  InstanceReader(InstanceDecoder instances) {
    this.instances = instances;
  }

  /** What was read, together with what was not. */
  <T> Partial<T> partial(T value) {
    return new Partial<>(value, leftOut, firstFault);
  }

  /** An instance that may be registered, or null; the parser is left at the end of the value. */
  @Nullable InstanceInfo instance(JsonParser json) throws IOException {
    InstanceDraft draft = draft(json);
    if (draft == null) {
      return null;
    }
    try {
      return RegistrationCheck.accept(draft, Objects.requireNonNullElse(draft.app(), ""));
    } catch (InvalidRegistrationException e) {
      leaveOut(String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Whatever can be read of an instance, or null; the parser is left at the end of the value. */
  @Nullable InstanceDraft draft(JsonParser json) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      leaveOut("An instance must be an object.");
      return null;
    }
    JsonStreamContext outside = json.getParsingContext().getParent();
    try {
      return instances.read(json);
    } catch (DecodeException e) {
      leaveOut(e.getMessage());
      skipRest(json, outside);
      return null;
    }
  }

  private void leaveOut(String fault) {
    leftOut++;
    if (firstFault == null) {
      firstFault = fault;
    }
  }

  /** Moves to the END_OBJECT of the object that was opened in this context. */
  static void skipRest(JsonParser json, JsonStreamContext outside) throws IOException {
    while (json.getParsingContext() != outside || json.currentToken() != JsonToken.END_OBJECT) {
      json.nextToken();
    }
  }
}
