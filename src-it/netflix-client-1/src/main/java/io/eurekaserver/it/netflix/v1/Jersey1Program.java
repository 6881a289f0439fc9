// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix.v1;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.discovery.AbstractDiscoveryClientOptionalArgs;
import com.netflix.discovery.DiscoveryClient;
import com.netflix.discovery.DiscoveryClient.DiscoveryClientOptionalArgs;
import com.netflix.discovery.EurekaClientConfig;
import com.sun.jersey.api.client.ClientRequest;
import com.sun.jersey.api.client.ClientResponse;
import com.sun.jersey.api.client.filter.ClientFilter;
import io.eurekaserver.it.netflix.ClientProgram;
import java.io.IOException;
import java.util.List;

/** The client program on Jersey 1. */
public final class Jersey1Program {
  private Jersey1Program() {}

  /** Runs the program with {@code name=value} arguments. */
  public static void main(String[] args) throws IOException {
    ClientProgram.run(Jersey1Program::connect, args);
  }

  private static DiscoveryClient connect(
      ApplicationInfoManager self, EurekaClientConfig config, boolean xml) {
    DiscoveryClientOptionalArgs args = new DiscoveryClientOptionalArgs();
    args.setAdditionalFilters(xml ? List.of(new XmlFilter()) : List.of());
    return new DiscoveryClient(
        self, config, (AbstractDiscoveryClientOptionalArgs<ClientFilter>) args);
  }

  /** Turns the library's JSON headers into XML ones, as users of the XML codecs do. */
  private static final class XmlFilter extends ClientFilter {
    @Override
    public ClientResponse handle(ClientRequest request) {
      for (String header : List.of("Accept", "Content-Type")) {
        if (request.getHeaders().containsKey(header)) {
          request.getHeaders().putSingle(header, "application/xml");
        }
      }
      return getNext().handle(request);
    }
  }
}
