// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.security.Principal;
import javax.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** A caller of whom nothing is known. */
enum Anonymous implements SecurityContext {
  /** The only one. */
  CALLER;

  @Override
  public @Nullable Principal getUserPrincipal() {
    return null;
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public @Nullable String getAuthenticationScheme() {
    return null;
  }
}
