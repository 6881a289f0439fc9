// SPDX-License-Identifier: Apache-2.0
/** The model to bytes and back: JSON and XML, full and compact. */
@NullMarked
package io.eurekaserver.core.codec;

import org.jspecify.annotations.NullMarked;
