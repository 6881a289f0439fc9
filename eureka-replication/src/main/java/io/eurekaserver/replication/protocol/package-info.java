// SPDX-License-Identifier: Apache-2.0
/** What a replication batch and its reply look like on the wire (protocol, sections 6.2, 6.3). */
@NullMarked
package io.eurekaserver.replication.protocol;

import org.jspecify.annotations.NullMarked;
