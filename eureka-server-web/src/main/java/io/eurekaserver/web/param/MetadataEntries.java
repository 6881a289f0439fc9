// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import java.util.Map;

/**
 * Keys to merge into the metadata of an instance (protocol, section 4.8).
 *
 * @param byKey the first value of each query parameter, in their order
 */
public record MetadataEntries(Map<String, String> byKey) {}
