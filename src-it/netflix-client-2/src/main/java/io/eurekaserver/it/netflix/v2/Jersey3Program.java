// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix.v2;

import com.netflix.appinfo.ApplicationInfoManager;
import com.netflix.discovery.DiscoveryClient;
import com.netflix.discovery.EurekaClientConfig;
import com.netflix.discovery.Jersey3DiscoveryClientOptionalArgs;
import com.netflix.discovery.shared.transport.jersey3.Jersey3TransportClientFactories;
import io.eurekaserver.it.netflix.ClientProgram;
import jakarta.ws.rs.client.ClientRequestContext;
import java.io.IOException;
import java.util.List;

/** The client program on Jersey 3. */
public final class Jersey3Program {
  private Jersey3Program() {}

  /** Runs the program with {@code name=value} arguments. */
  public static void main(String[] args) throws IOException {
    ClientProgram.run(Jersey3Program::connect, args);
  }

  private static DiscoveryClient connect(
      ApplicationInfoManager self, EurekaClientConfig config, boolean xml) {
    Jersey3DiscoveryClientOptionalArgs args = new Jersey3DiscoveryClientOptionalArgs();
    args.setAdditionalFilters(xml ? List.of(Jersey3Program::toXml) : List.of());
    return new DiscoveryClient(self, config, Jersey3TransportClientFactories.getInstance(), args);
  }

  /** Turns the library's JSON headers into XML ones, as users of the XML codecs do. */
  private static void toXml(ClientRequestContext request) {
    for (String header : List.of("Accept", "Content-Type")) {
      if (request.getHeaders().containsKey(header)) {
        request.getHeaders().putSingle(header, "application/xml");
      }
    }
  }
}
