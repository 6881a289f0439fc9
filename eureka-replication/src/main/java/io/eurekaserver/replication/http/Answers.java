// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.replication.peer.PeerFailure;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.protocol.ApplicationsDecoder;
import io.eurekaserver.replication.protocol.DifferencesDecoder;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.NodeIdentityCodec;
import io.eurekaserver.replication.protocol.Partial;
import io.eurekaserver.replication.protocol.PeerView;
import io.eurekaserver.replication.protocol.PeerViewsDecoder;
import io.eurekaserver.replication.protocol.RegistryCopy;
import io.eurekaserver.replication.protocol.RegistryDigest;
import io.eurekaserver.replication.protocol.RegistryDigestCodec;
import io.eurekaserver.replication.protocol.ReplicationReplyDecoder;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the answers of peers. For any thread. */
final class Answers {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final InstantSource clock;
  private final ReplicationReplyDecoder replies;
  private final ApplicationsDecoder registries;
  private final DifferencesDecoder differences;
  private final LongAdder leftOut = new LongAdder();

  Answers(InstantSource clock) {
    InstanceDecoder instances = new InstanceDecoder(clock);
    this.clock = clock;
    this.replies = new ReplicationReplyDecoder(instances);
    this.registries = new ApplicationsDecoder(instances);
    this.differences = new DifferencesDecoder(instances);
  }

  /** How many instances of peers could not be used so far. */
  long leftOut() {
    return leftOut.sum();
  }

  /** Whoever answers without our document, and is not just in trouble, is of another kind. */
  static NodeIdentity identity(Answer answer, Failures failures) throws PeerFailure, IOException {
    if (answer.status() == 429 || (answer.status() >= 500 && answer.status() != 501)) {
      throw failures.status(answer);
    }
    if (answer.status() != 200) {
      return NodeIdentity.STOCK;
    }
    try {
      return answer.decode(NodeIdentityCodec::decode);
    } catch (DecodeException e) {
      return NodeIdentity.STOCK;
    }
  }

  List<ReplyItem> replies(int expected, Answer answer, Failures failures)
      throws PeerFailure, DecodeException, IOException {
    List<ReplyItem> items = successful(answer, failures).decode(replies::decode);
    if (items.size() != expected) {
      throw failures.refused(
          "a batch of " + expected + " items was answered with " + items.size() + " results");
    }
    return items;
  }

  RegistryCopy registry(PeerUrl peer, Answer answer, Failures failures)
      throws PeerFailure, DecodeException, IOException {
    Partial<List<InstanceInfo>> read = successful(answer, failures).decode(registries::decode);
    return new RegistryCopy(usable(peer, read), serverMillis(answer));
  }

  Differences differences(PeerUrl peer, Answer answer, Failures failures)
      throws PeerFailure, DecodeException, IOException {
    return usable(peer, successful(answer, failures).decode(differences::decode));
  }

  static RegistryDigest digest(Answer answer, Failures failures)
      throws PeerFailure, DecodeException, IOException {
    return successful(answer, failures).decode(RegistryDigestCodec::decode);
  }

  static List<PeerView> views(Answer answer, Failures failures)
      throws PeerFailure, DecodeException, IOException {
    return successful(answer, failures).decode(PeerViewsDecoder::decode);
  }

  /** An answer that says nothing but that it worked. */
  static @Nullable Void done(Answer answer, Failures failures) throws PeerFailure {
    successful(answer, failures);
    return null;
  }

  private static Answer successful(Answer answer, Failures failures) throws PeerFailure {
    if (!answer.isSuccess()) {
      throw failures.status(answer);
    }
    return answer;
  }

  private <T> T usable(PeerUrl peer, Partial<T> read) {
    if (read.leftOut() > 0) {
      leftOut.add(read.leftOut());
      LOG.warn(
          "Left out {} instances of {} that cannot be used; the first because: {}",
          read.leftOut(),
          peer,
          read.firstFault());
    }
    return read.value();
  }

  private long serverMillis(Answer answer) {
    String date = answer.headers().get(HttpHeader.DATE);
    try {
      return date == null
          ? clock.millis()
          : DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from).toEpochMilli();
    } catch (DateTimeException e) {
      return clock.millis();
    }
  }
}
