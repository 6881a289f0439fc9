// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.search;

import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.RegistryView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the registry as it is, an application at a time in the order of their names: there
 * is no index that every registration would have to keep, and no second copy. A hundred thousand
 * instances take some tens of milliseconds; what is not searched, only listed, takes as long as the
 * part that is asked for. For any thread.
 */
public final class RegistrySearch {

  private static final Comparator<InstanceInfo> BY_ID =
      Comparator.comparing(instance -> instance.id().id());

  private final RegistryView view;

  /** Looks there. */
  public RegistrySearch(RegistryView view) {
    this.view = view;
  }

  /**
   * The instances that are wanted, by application and id.
   *
   * @param app the only application to look in, in upper case; null for all
   * @param after the last instance that is already known; null if none is
   * @param limit the most to return
   */
  public Found<InstanceInfo> instances(
      Wanted wanted, @Nullable String app, @Nullable InstanceId after, int limit) {
    Instances found = new Instances(wanted, after, limit);
    for (String name : app == null ? view.names() : List.of(app)) {
      if (!found.isComplete() || !wanted.isEverything()) {
        found.add(view.application(name));
      }
    }
    boolean known = app == null && wanted.isEverything();
    return found.result(known ? view.statusCounts().total() : found.total);
  }

  /**
   * The applications with an instance that is wanted, by name.
   *
   * @param after the last that is already known; null if none is
   * @param limit the most to return
   */
  public Found<Application> applications(Wanted wanted, @Nullable String after, int limit) {
    List<Application> items = new ArrayList<>();
    boolean everything = wanted.isEverything();
    long total = 0;
    boolean more = false;
    for (String name : view.names()) {
      boolean isNew = after == null || name.compareTo(after) > 0;
      if (everything && (!isNew || more)) {
        total++;
        continue;
      }
      Application application = view.application(name);
      if (application != null && matches(application, wanted)) {
        total++;
        more |= isNew && items.size() == limit;
        if (isNew && items.size() < limit) {
          items.add(application);
        }
      }
    }
    return new Found<>(items, total, more);
  }

  private static boolean matches(Application application, Wanted wanted) {
    for (InstanceInfo instance : application.instances()) {
      if (wanted.matches(instance)) {
        return true;
      }
    }
    return false;
  }

  /** What was found so far. */
  private static final class Instances {
    private final Wanted wanted;
    private final @Nullable InstanceId after;
    private final int limit;
    private final List<InstanceInfo> items = new ArrayList<>();
    private long total;

    private Instances(Wanted wanted, @Nullable InstanceId after, int limit) {
      this.wanted = wanted;
      this.after = after;
      this.limit = limit;
    }

    /** Whether it is certain that more follow than are asked for. */
    private boolean isComplete() {
      return items.size() > limit;
    }

    private void add(@Nullable Application application) {
      if (application == null) {
        return;
      }
      List<InstanceInfo> matching = new ArrayList<>();
      for (InstanceInfo instance : application.instances()) {
        if (wanted.matches(instance)) {
          total++;
          if (!isComplete() && isNew(instance.id())) {
            matching.add(instance);
          }
        }
      }
      matching.sort(BY_ID);
      items.addAll(matching);
    }

    private boolean isNew(InstanceId id) {
      if (after == null) {
        return true;
      }
      int apps = id.app().compareTo(after.app());
      return apps > 0 || (apps == 0 && id.id().compareTo(after.id()) > 0);
    }

    private Found<InstanceInfo> result(long total) {
      boolean more = items.size() > limit;
      return new Found<>(more ? List.copyOf(items.subList(0, limit)) : items, total, more);
    }
  }
}
