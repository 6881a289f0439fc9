// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.codec.ByteSlice;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.registry.InvalidRegistrationException;
import io.eurekaserver.core.registry.RegistrationCheck;
import io.eurekaserver.replication.protocol.ApplicationEntriesCodec;
import io.eurekaserver.replication.protocol.ReplicationBatchDecoder;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Set;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.NotAllowedException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** Request bodies as typed values. */
final class Bodies {

  private static final String JSON_ERROR = "{\"error\": \"cannot parse request body\"}";
  private static final String XML_ERROR =
      "<error><message>cannot parse request body</message></error>";

  /** This path belongs to the recent changes; Jersey would look on for who takes a POST. */
  private static final String DELTA = "delta";

  private static final Set<String> DELTA_METHODS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final InstanceDecoder instances;
  private final ReplicationBatchDecoder batches;

  Bodies(InstanceDecoder instances) {
    this.instances = instances;
    this.batches =
        new ReplicationBatchDecoder(instances, ReplicationBatchDecoder.DEFAULT_MAX_ITEMS);
  }

  /** The instance of a registration, complete and checked (protocol, section 4.5). */
  InstanceInfo registration(Asked request) {
    String app = request.pathValue("app");
    if (app.equals(DELTA)) {
      throw new NotAllowedException(Response.status(405).allow(DELTA_METHODS).build());
    }
    ContentType type = ContentType.of(request);
    try {
      InstanceDraft draft = instances.decode(request.body(), type.format(), type.charset());
      return RegistrationCheck.accept(draft, app);
    } catch (InvalidRegistrationException e) {
      String message = String.valueOf(e.getMessage());
      throw new RefusedException(Cause.INVALID_REGISTRATION, message)
          .withBody(Accepted.of(request).mediaType(), message);
    } catch (DecodeException e) {
      throw undecodable(type, e);
    }
  }

  /** A batch of copies from a peer (protocol, section 6.3). */
  Batch batch(Asked request) {
    ContentType type = ContentType.of(request);
    if (type.format() != Format.JSON) {
      throw new RefusedException(Cause.UNSUPPORTED, "A batch must be application/json.");
    }
    Format reply = Negotiation.choose(request.header(HttpHeaders.ACCEPT), Format.JSON);
    try {
      return new Batch(
          Sender.of(request),
          batches.decode(stream(request), type.charset()),
          Objects.requireNonNullElse(reply, Format.JSON));
    } catch (DecodeException e) {
      throw undecodable(type, e);
    } catch (IOException e) {
      throw cutShort();
    }
  }

  /** What a peer of our own kind knows. */
  KnownEntries knownEntries(Asked request) {
    ContentType type = ContentType.of(request);
    if (type.format() != Format.JSON) {
      throw new RefusedException(Cause.UNSUPPORTED, "The entries must be application/json.");
    }
    try {
      return new KnownEntries(ApplicationEntriesCodec.decode(stream(request), type.charset()));
    } catch (DecodeException e) {
      throw new RefusedException(Cause.UNDECODABLE, e.getMessage());
    } catch (IOException e) {
      throw cutShort();
    }
  }

  /** Clients know the body (protocol, section 2.2); the reason itself goes into a header. */
  private static RefusedException undecodable(ContentType type, DecodeException why) {
    String body = type.format() == Format.JSON ? JSON_ERROR : XML_ERROR;
    return new RefusedException(Cause.UNDECODABLE, String.valueOf(why.getMessage()))
        .withBody(Accepted.mediaType(type.format()), body);
  }

  private static InputStream stream(Asked request) {
    ByteSlice body = request.body();
    return new ByteArrayInputStream(body.array(), body.offset(), body.length());
  }

  private static RefusedException cutShort() {
    return new RefusedException(Cause.BAD_BODY, "The body ended too early.");
  }
}
