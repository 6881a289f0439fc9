// SPDX-License-Identifier: Apache-2.0
/** The documents of the admin API: what stands in them is what is written, null where unknown. */
@NullMarked
package io.eurekaserver.web.api.document;

import org.jspecify.annotations.NullMarked;
