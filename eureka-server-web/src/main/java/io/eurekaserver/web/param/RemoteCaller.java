// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

/** A request that knows where it came from. */
public interface RemoteCaller {

  /** The address at the other end of the connection. */
  String remoteAddress();
}
