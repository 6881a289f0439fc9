// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the instances of one application usually have in common. One object for all of them, as far
 * as a table of such objects reaches; no registry ever changes any of it. Immutable.
 */
final class Profile {

  /** A profile with more text than this is no ordinary one, and is not kept for others. */
  private static final int MOST_TEXT = 512;

  final String app;
  final String sid;
  final Port securePort;
  final int countryId;
  final @Nullable String appGroupName;
  final @Nullable String vipAddress;
  final @Nullable String secureVipAddress;
  final @Nullable String asgName;
  final @Nullable PageUrl homePage;
  final @Nullable PageUrl statusPage;
  final @Nullable PageUrl healthCheck;
  final @Nullable PageUrl secureHealthCheck;

  private Profile(InstanceDraft d, String app, String host) {
    this.app = app;
    sid = d.sid;
    securePort = d.securePort;
    countryId = d.countryId;
    appGroupName = d.appGroupName;
    vipAddress = d.vipAddress;
    secureVipAddress =
        Objects.equals(d.secureVipAddress, vipAddress) ? vipAddress : d.secureVipAddress;
    asgName = d.asgName;
    homePage = url(d, host, d.homePageUrl);
    statusPage = url(d, host, d.statusPageUrl);
    healthCheck = url(d, host, d.healthCheckUrl);
    secureHealthCheck = url(d, host, d.secureHealthCheckUrl);
  }

  /** Sets the fields of a draft, which has the host and the port already. */
  void copyTo(InstanceDraft d) {
    d.sid = sid;
    d.securePort = securePort;
    d.countryId = countryId;
    d.appGroupName = appGroupName;
    d.vipAddress = vipAddress;
    d.secureVipAddress = secureVipAddress;
    d.asgName = asgName;
    String host = Objects.requireNonNull(d.hostName);
    d.homePageUrl = text(homePage, host, d.portNumber);
    d.statusPageUrl = text(statusPage, host, d.portNumber);
    d.healthCheckUrl = text(healthCheck, host, d.portNumber);
    d.secureHealthCheckUrl = text(secureHealthCheck, host, d.portNumber);
  }

  /** The address of a page at a host and port; null for null. */
  static @Nullable String text(@Nullable PageUrl url, String host, int port) {
    return url == null ? null : url.text(host, port);
  }

  private static @Nullable PageUrl url(InstanceDraft d, String host, @Nullable String text) {
    if (text == null) {
      return null;
    }
    PageUrl url = PageUrl.of(text, host, d.portNumber);
    return d.parts == null ? url : d.parts.url(url);
  }

  /** The profile of a draft that has an application and a host, if possible one that is there. */
  static Profile of(InstanceDraft draft) {
    Wanted wanted = new Wanted(draft);
    SharedParts parts = draft.parts;
    return parts == null || wanted.textLength() > MOST_TEXT
        ? wanted.make()
        : parts.profiles().get(wanted.hash(), wanted);
  }

  /** Equal if it would be written alike for every host and port. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Profile that
        && app.equals(that.app)
        && sid.equals(that.sid)
        && securePort.equals(that.securePort)
        && countryId == that.countryId
        && Objects.equals(appGroupName, that.appGroupName)
        && Objects.equals(vipAddress, that.vipAddress)
        && Objects.equals(secureVipAddress, that.secureVipAddress)
        && Objects.equals(asgName, that.asgName)
        && Objects.equals(homePage, that.homePage)
        && Objects.equals(statusPage, that.statusPage)
        && Objects.equals(healthCheck, that.healthCheck)
        && Objects.equals(secureHealthCheck, that.secureHealthCheck);
  }

  @Override
  public int hashCode() {
    return hash(app, vipAddress, asgName, securePort.number());
  }

  private static int hash(
      String app, @Nullable String vip, @Nullable String asgName, int securePort) {
    int hash = 31 * app.hashCode() + (vip == null ? 0 : vip.hashCode());
    return 31 * (31 * hash + (asgName == null ? 0 : asgName.hashCode())) + securePort;
  }

  /** The profile of a draft, which need not be made if it is there already. */
  private static final class Wanted implements Shared.Wanted<Profile> {
    private final InstanceDraft draft;
    private final String app;
    private final String host;

    Wanted(InstanceDraft draft) {
      this.draft = draft;
      this.app = Objects.requireNonNull(draft.app);
      this.host = Objects.requireNonNull(draft.hostName);
    }

    int hash() {
      return Profile.hash(app, draft.vipAddress, draft.asgName, draft.securePort.number());
    }

    int textLength() {
      InstanceDraft d = draft;
      return app.length()
          + d.sid.length()
          + (length(d.appGroupName) + length(d.vipAddress) + length(d.secureVipAddress))
          + (length(d.asgName) + length(d.homePageUrl) + length(d.statusPageUrl))
          + (length(d.healthCheckUrl) + length(d.secureHealthCheckUrl));
    }

    private static int length(@Nullable String text) {
      return text == null ? 0 : text.length();
    }

    @Override
    public boolean is(Profile p) {
      InstanceDraft d = draft;
      int port = d.portNumber;
      return p.app.equals(app)
          && p.sid.equals(d.sid)
          && p.securePort.equals(d.securePort)
          && p.countryId == d.countryId
          && Objects.equals(p.appGroupName, d.appGroupName)
          && Objects.equals(p.vipAddress, d.vipAddress)
          && Objects.equals(p.secureVipAddress, d.secureVipAddress)
          && Objects.equals(p.asgName, d.asgName)
          && PageUrl.is(p.homePage, d.homePageUrl, host, port)
          && PageUrl.is(p.statusPage, d.statusPageUrl, host, port)
          && PageUrl.is(p.healthCheck, d.healthCheckUrl, host, port)
          && PageUrl.is(p.secureHealthCheck, d.secureHealthCheckUrl, host, port);
    }

    @Override
    public Profile make() {
      return new Profile(draft, app, host);
    }
  }
}
