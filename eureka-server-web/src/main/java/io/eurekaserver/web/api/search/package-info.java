// SPDX-License-Identifier: Apache-2.0
/** Finding instances by anything that is known of them. */
@NullMarked
package io.eurekaserver.web.api.search;

import org.jspecify.annotations.NullMarked;
