// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Heartbeat;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.registry.StatusChange;
import io.eurekaserver.replication.BatchSource;
import io.eurekaserver.web.error.RefusedException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * The table of what a resource method may ask for with {@link FromRequest}. A value is made before
 * the method runs, so a request that lacks something changes nothing.
 */
public final class RequestValues implements ValueParamProvider {

  private final Map<Class<?>, Function<Asked, ?>> values = new HashMap<>();

  /** With the decoder of request bodies. */
  public RequestValues(InstanceDecoder decoder) {
    Bodies bodies = new Bodies(decoder);
    add(Asked.class, request -> request);
    add(Accepted.class, Accepted::of);
    add(Origin.class, Parameters::origin);
    add(InstanceId.class, Parameters::instanceId);
    add(Heartbeat.class, Parameters::heartbeat);
    add(StatusChange.class, Parameters::statusChange);
    add(MetadataEntries.class, Parameters::metadata);
    add(AsgStatus.class, Parameters::asgStatus);
    add(InstanceInfo.class, bodies::registration);
    add(Batch.class, bodies::batch);
    add(BatchSource.class, Sender::of);
    add(KnownEntries.class, bodies::knownEntries);
  }

  private <T> void add(Class<T> type, Function<Asked, T> value) {
    values.put(type, value);
  }

  /**
   * Makes a value.
   *
   * @param type one of the table
   * @throws RefusedException if the request lacks something
   */
  public <T> T of(Class<T> type, Asked request) {
    Function<Asked, ?> value = values.get(type);
    if (value == null) {
      throw new IllegalArgumentException("nobody makes a " + type);
    }
    return type.cast(value.apply(request));
  }

  /** For Jersey, whose requests are {@link Asked} as well. */
  @Override
  public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
    Function<Asked, ?> value = values.get(parameter.getRawType());
    return value != null && parameter.isAnnotationPresent(FromRequest.class)
        ? request -> value.apply((Asked) request)
        : null;
  }

  @Override
  public PriorityType getPriority() {
    return Priority.HIGH;
  }
}
