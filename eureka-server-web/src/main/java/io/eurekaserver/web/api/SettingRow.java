// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

/**
 * A setting that is in effect, for people.
 *
 * @param key its name
 * @param value its text; secrets are hidden
 * @param source where that was written
 * @param isDefault whether nobody has set it
 * @param reloadable whether a change takes effect while the server runs
 * @param description one sentence
 */
public record SettingRow(
    String key,
    String value,
    String source,
    boolean isDefault,
    boolean reloadable,
    String description) {}
