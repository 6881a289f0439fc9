// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import com.google.common.base.Strings;
import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a client sent into an instance that may be registered (protocol, sections 3.1 and
 * 4.5). Stateless.
 */
public final class RegistrationCheck {

  private static final String METADATA_INSTANCE_ID = "instanceId";

  private RegistrationCheck() {}

  /**
   * Completes a draft and checks it.
   *
   * @param draft what was sent; filled in place
   * @param app the application that it was sent to, in any case
   * @throws InvalidRegistrationException with the protocol's message for the first thing amiss
   */
  public static InstanceInfo accept(InstanceDraft draft, String app)
      throws InvalidRegistrationException {
    fillInstanceId(draft);
    refuseIf(Strings.isNullOrEmpty(draft.registryId()), "Missing instanceId");
    refuseIf(Strings.isNullOrEmpty(draft.hostName()), "Missing hostname");
    refuseIf(Strings.isNullOrEmpty(draft.ipAddr()), "Missing ip address");
    refuseIf(Strings.isNullOrEmpty(draft.app()), "Missing appName");
    String expected = app.toUpperCase(Locale.ROOT);
    refuseIf(
        !expected.equals(draft.app()),
        "Mismatched appName, expecting " + expected + " but was " + draft.app());
    refuseIf(draft.isDataCenterUnnamed(), "Missing dataCenterInfo Name");
    refuseIf(draft.dataCenter() == null, "Missing dataCenterInfo");
    fillAmazonId(draft);
    return draft.build();
  }

  private static void refuseIf(boolean amiss, String message) throws InvalidRegistrationException {
    if (amiss) {
      throw new InvalidRegistrationException(message);
    }
  }

  /** Spring's servers take a missing id from the metadata. */
  private static void fillInstanceId(InstanceDraft draft) {
    String inMetadata = draft.metadata().get(METADATA_INSTANCE_ID);
    if (draft.instanceId() == null && !Strings.isNullOrEmpty(inMetadata)) {
      draft.instanceId(withHost(inMetadata, draft.hostName()));
    }
  }

  private static String withHost(String id, @Nullable String hostName) {
    return Strings.isNullOrEmpty(hostName) || id.startsWith(hostName) ? id : hostName + ":" + id;
  }

  /** An Amazon record without a machine id gets the registry's; an empty one stays. */
  private static void fillAmazonId(InstanceDraft draft) {
    DataCenter dataCenter = draft.dataCenter();
    String id = draft.registryId();
    if (dataCenter != null
        && id != null
        && dataCenter.name() == DataCenter.Name.AMAZON
        && !dataCenter.metadata().containsKey(DataCenter.INSTANCE_ID)) {
      Map<String, String> metadata = new LinkedHashMap<>(dataCenter.metadata());
      metadata.put(DataCenter.INSTANCE_ID, id);
      draft.dataCenter(new DataCenter(DataCenter.Name.AMAZON, metadata));
    }
  }
}
