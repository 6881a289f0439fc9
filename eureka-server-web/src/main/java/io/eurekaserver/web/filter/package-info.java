// SPDX-License-Identifier: Apache-2.0
/** What happens to every answer: compression. */
@NullMarked
package io.eurekaserver.web.filter;

import org.jspecify.annotations.NullMarked;
