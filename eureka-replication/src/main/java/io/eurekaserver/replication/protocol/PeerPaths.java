// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

/**
 * Where peers speak to each other, below the base of {@code apps}. Those with a version are for
 * servers of our own kind: what is said there may gain fields, and readers skip those they do not
 * know; anything else that changes gets a new version.
 */
public final class PeerPaths {

  /** Batches of changes (protocol, section 6.2). */
  public static final String BATCH = "peerreplication/batch";

  /** Everything that is registered (protocol, section 4.2). */
  public static final String APPS = "apps";

  /** Who is there: a {@link NodeIdentity}. */
  public static final String IDENTITY = "peer/v1/identity";

  /** The registry in short: a {@link RegistryDigest}. */
  public static final String DIGEST = "peer/v1/digest";

  /** What the server knows that the {@link ApplicationEntries} in the body do not show. */
  public static final String DIFFERENCES = "peer/v1/differences";

  /** How the server gets on with its peers: {@link PeerView}s. */
  public static final String PEERS = "peer/v1/peers";

  /** That the sender has news: the receiver compares soon, as it does every half minute. */
  public static final String NEWS = "peer/v1/news";

  private PeerPaths() {}
}
