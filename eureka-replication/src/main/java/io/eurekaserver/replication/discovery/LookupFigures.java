// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import org.jspecify.annotations.Nullable;

/**
 * What became of looking for peers in one place since the start.
 *
 * @param source what was asked, for people
 * @param peers how many it stands for now
 * @param answers how often peers were found
 * @param failures how often none were; look into it when this grows
 * @param trouble why, if that is so now
 */
public record LookupFigures(
    String source, int peers, long answers, long failures, @Nullable String trouble) {}
