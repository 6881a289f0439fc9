// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

import org.jspecify.annotations.Nullable;

/**
 * What became of an action.
 *
 * @param action which
 * @param app on an instance of which application
 * @param id on which instance
 * @param done true
 * @param words what happens next, in one sentence
 * @param event the sequence of the event that tells of it; null if nothing changed
 */
public record ActionResult(
    String action, String app, String id, boolean done, String words, @Nullable Long event) {}
