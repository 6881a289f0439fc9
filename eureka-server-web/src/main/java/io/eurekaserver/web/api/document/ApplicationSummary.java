// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import java.util.List;
import java.util.Map;

/**
 * An application in a list.
 *
 * @param name in upper case
 * @param instances how many it has
 * @param byStatus how many of each status, without zeros
 * @param zones how many in each zone; the empty name is for those that name none
 * @param vips the VIP addresses of its instances
 */
public record ApplicationSummary(
    String name,
    int instances,
    Map<String, Integer> byStatus,
    Map<String, Integer> zones,
    List<String> vips) {}
