// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import com.google.common.base.Splitter;
import com.google.common.base.Ticker;
import com.google.common.collect.Iterables;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.delta.Delta;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.RegistryView;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds payloads from a registry: ropes of encoded instances and the text around them. */
public final class RegistryPayloads implements PayloadBuilder {

  private static final Splitter ADDRESSES = Splitter.on(',');
  private static final String FULL_VERSION = "1";
  private static final String VIP_VERSION = "-1";
  private static final int SEGMENTS_PER_INSTANCE = 3;

  private final RegistryView view;
  private final Fragments fragments;
  private final AtomicLong deltas = new AtomicLong();

  /** For one registry; nothing is encoded yet. */
  public RegistryPayloads(RegistryView view, CacheSettings settings, Ticker ticker) {
    this.view = view;
    this.fragments = new Fragments(view, settings.autoExpiration().dividedBy(2), ticker);
  }

  /** Drops encoded instances whose lease times are too old; to be called now and then. */
  public void prune() {
    fragments.prune();
  }

  @Override
  public boolean exists(Scope scope) {
    return scope.kind() != Scope.Kind.APPLICATION || view.hasApplication(scope.name());
  }

  @Override
  public @Nullable Payload build(Scope scope, Form form) {
    return switch (scope.kind()) {
      case ALL -> all(form);
      case DELTA -> delta(form);
      case APPLICATION -> application(scope.name(), form);
      case VIP -> members(scope.name(), InstanceInfo::vipAddress, form);
      case SECURE_VIP -> members(scope.name(), InstanceInfo::secureVipAddress, form);
    };
  }

  private Payload all(Form form) {
    long version = view.version();
    List<Application> applications = view.applications();
    String hash = StatusCounts.of(applications).hashCodeText();
    return new Payload(form, version, rope(applications, FULL_VERSION, hash, form));
  }

  private Payload delta(Form form) {
    Delta delta = view.delta();
    String counter = Long.toString(deltas.incrementAndGet());
    String hash = delta.statusCounts().hashCodeText();
    return new Payload(form, delta.version(), rope(delta.applications(), counter, hash, form));
  }

  private Payload members(
      String vip, Function<InstanceInfo, @Nullable String> addresses, Form form) {
    long version = view.version();
    List<Application> applications =
        view.applications().stream()
            .map(application -> membersOf(application, vip, addresses))
            .filter(application -> !application.instances().isEmpty())
            .toList();
    String hash = StatusCounts.of(applications).hashCodeText();
    return new Payload(form, version, rope(applications, VIP_VERSION, hash, form));
  }

  private static Application membersOf(
      Application application, String vip, Function<InstanceInfo, @Nullable String> addresses) {
    return new Application(
        application.name(),
        application.instances().stream()
            .filter(instance -> isMember(addresses.apply(instance), vip))
            .toList());
  }

  private static boolean isMember(@Nullable String addresses, String vip) {
    return addresses != null && Iterables.contains(ADDRESSES.split(addresses), vip);
  }

  private @Nullable Payload application(String name, Form form) {
    long version = view.version();
    Application application = view.application(name);
    if (application == null) {
      return null;
    }
    Rope.Builder rope = Rope.builder(SEGMENTS_PER_INSTANCE * application.instances().size());
    addInstances(rope, Frame.application(form, name), application, encoderAlone(form));
    return new Payload(form, version, rope.build());
  }

  /** Only full XML looks different, by its indentation, when its application stands alone. */
  private Function<InstanceInfo, byte[]> encoderAlone(Form form) {
    return form.format() == Format.JSON || form.isCompact()
        ? instance -> fragments.get(instance, form)
        : instance ->
            InstanceEncoder.fragment(view.withTimesOfNow(instance), form, Nesting.IN_APPLICATION);
  }

  private Rope rope(List<Application> applications, String version, String hash, Form form) {
    Frame frame = Frame.applications(form, version, hash);
    Rope.Builder rope = Rope.builder(SEGMENTS_PER_INSTANCE * applications.size());
    rope.add(frame.head());
    boolean first = true;
    for (Application application : applications) {
      if (!first) {
        rope.add(frame.separator());
      }
      first = false;
      Frame inner = Frame.applicationIn(form, application.name());
      addInstances(rope, inner, application, instance -> fragments.get(instance, form));
    }
    return rope.add(frame.tail()).build();
  }

  private static void addInstances(
      Rope.Builder rope,
      Frame frame,
      Application application,
      Function<InstanceInfo, byte[]> encoder) {
    rope.add(frame.head());
    boolean first = true;
    for (InstanceInfo instance : application.instances()) {
      if (!first) {
        rope.add(frame.separator());
      }
      first = false;
      rope.add(encoder.apply(instance));
    }
    rope.add(frame.tail());
  }
}
