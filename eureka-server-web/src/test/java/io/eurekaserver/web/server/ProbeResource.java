// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.web.filter.OptionsFilter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.inject.Singleton;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.AsyncResponse;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.glassfish.jersey.server.ResourceConfig;

/** Shows what arrives at a resource, and answers in each of the ways a resource can. */
@Singleton
@Path("probe")
public final class ProbeResource {

  final CountDownLatch started = new CountDownLatch(1);
  final CountDownLatch finish = new CountDownLatch(1);

  /** An application of nothing but this. */
  static ResourceConfig application(ProbeResource probe) {
    return new ResourceConfig()
        .register(probe)
        .register(RopeWriter.class)
        .register(OptionsFilter.class);
  }

  private static Response text(String text) {
    Rope rope = Rope.builder(1).add(text.getBytes(UTF_8)).build();
    return Response.ok(rope, MediaType.TEXT_PLAIN_TYPE).build();
  }

  @GET
  @Path("id/{id}")
  public Response id(@PathParam("id") String id, @QueryParam("q") String query) {
    return text("[" + id + "]" + (query == null ? "" : "[" + query + "]"));
  }

  @PUT
  @Path("empty")
  public Response empty() {
    return Response.ok().build();
  }

  @POST
  @Path("nothing")
  public Response nothing(byte[] body) {
    return Response.noContent().build();
  }

  @POST
  @Path("size")
  public Response size(byte[] body) {
    return text(String.valueOf(body.length));
  }

  @GET
  @Path("rope/{pieces}/{bytes}")
  public Response rope(@PathParam("pieces") int pieces, @PathParam("bytes") int bytes) {
    Rope.Builder rope = Rope.builder(pieces);
    for (int i = 0; i < pieces; i++) {
      byte[] piece = new byte[bytes];
      java.util.Arrays.fill(piece, (byte) ('a' + i % 26));
      rope.add(piece);
    }
    return Response.ok(rope.build(), MediaType.TEXT_PLAIN_TYPE).build();
  }

  @GET
  @Path("stream")
  public Response stream() {
    StreamingOutput out =
        sink -> {
          for (int i = 0; i < 10_000; i++) {
            sink.write("0123456789".getBytes(UTF_8));
          }
        };
    return Response.ok(out, MediaType.TEXT_PLAIN_TYPE).build();
  }

  @GET
  @Path("later")
  public void later(@Suspended AsyncResponse response) {
    new Thread(() -> response.resume(text("later"))).start();
  }

  @GET
  @Path("never")
  public void never(@Suspended AsyncResponse response) {
    response.setTimeout(50, TimeUnit.MILLISECONDS);
  }

  @GET
  @Path("slow")
  public Response slow() throws InterruptedException {
    started.countDown();
    finish.await(10, TimeUnit.SECONDS);
    return text("slow");
  }

  @GET
  @Path("fault")
  public Response fault(@QueryParam("really") @DefaultValue("true") boolean really) {
    if (really) {
      throw new IllegalStateException("a fault");
    }
    return text("fine");
  }
}
