// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Every setting in effect, where it comes from, and whether it can change without a restart. */
@Path("api/v1/settings")
@Produces(MediaType.APPLICATION_JSON)
public final class SettingsResource {

  private final RunningSettings settings;

  /** Asks there. */
  public SettingsResource(RunningSettings settings) {
    this.settings = settings;
  }

  /** All of them; secrets are hidden. */
  @GET
  public Response settings() {
    List<Map<String, Object>> rows = settings.all().stream().map(SettingsResource::row).toList();
    return Json.ok(rows);
  }

  private static Map<String, Object> row(SettingRow setting) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("key", setting.key());
    row.put("value", setting.value());
    row.put("source", setting.source());
    row.put("default", setting.isDefault());
    row.put("reloadable", setting.reloadable());
    row.put("description", setting.description());
    return row;
  }
}
