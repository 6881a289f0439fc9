// SPDX-License-Identifier: Apache-2.0
/** Status overrides and the ordered rules that decide the status to serve, first match wins. */
@NullMarked
package io.eurekaserver.core.override;

import org.jspecify.annotations.NullMarked;
