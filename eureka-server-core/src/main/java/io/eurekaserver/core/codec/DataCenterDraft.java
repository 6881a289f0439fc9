// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.DataCenter.Name;
import io.eurekaserver.core.model.InstanceDraft;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code dataCenterInfo} while it is read, in any order (protocol, section 3.3). The
 * class that JSON names is compared with the known ones and never loaded.
 */
final class DataCenterDraft {

  private static final String MY_CLASS = "com.netflix.appinfo.MyDataCenterInfo";

  private @Nullable String className;
  private @Nullable String name;
  private Map<String, String> metadata = Map.of();

  void className(@Nullable String value) {
    className = value;
  }

  void name(@Nullable String value) {
    name = value;
  }

  void metadata(Map<String, String> value) {
    metadata = value;
  }

  /** JSON: the class decides, the name only if the class does not. */
  void applyJson(InstanceDraft draft) throws DecodeException {
    if (InstanceLayout.AMAZON_CLASS.equals(className)) {
      draft.dataCenter(new DataCenter(Name.AMAZON, metadata));
    } else if (className == null) {
      apply(draft, name, metadata);
    } else if (className.equals(InstanceLayout.DEFAULT_CLASS) || className.equals(MY_CLASS)) {
      apply(draft, name, Map.of());
    } else {
      throw new DecodeException("dataCenterInfo has an unknown @class.");
    }
  }

  /** XML: the name decides, and Amazon may be spelled in any case. */
  void applyXml(InstanceDraft draft) throws DecodeException {
    boolean amazon = Name.AMAZON.wireName().equalsIgnoreCase(name);
    apply(draft, amazon ? Name.AMAZON.wireName() : name, metadata);
  }

  private static void apply(
      InstanceDraft draft, @Nullable String wireName, Map<String, String> amazonMetadata)
      throws DecodeException {
    if (wireName == null) {
      draft.unnamedDataCenter();
      return;
    }
    Name known = Name.ofWire(wireName);
    if (known == null) {
      throw new DecodeException("dataCenterInfo.name must be Netflix, Amazon or MyOwn.");
    }
    draft.dataCenter(
        known == Name.AMAZON ? new DataCenter(known, amazonMetadata) : DataCenter.of(known));
  }
}
