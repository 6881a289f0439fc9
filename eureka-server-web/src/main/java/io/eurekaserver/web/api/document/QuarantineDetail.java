// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.document;

/**
 * Why registrations of an instance are refused.
 *
 * @param app its application
 * @param id its id
 * @param until when that ends, ms
 * @param since when it began, ms
 * @param reason in the operator's words
 * @param who the operator
 */
public record QuarantineDetail(
    String app, String id, long until, long since, String reason, String who) {}
