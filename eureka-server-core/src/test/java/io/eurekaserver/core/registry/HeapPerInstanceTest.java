// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.eurekaserver.core.codec.ByteSlice;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.testing.ManualTime;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a registered instance holds, counted by the JVM over all live objects: lease, instance,
 * texts and table entry, without payloads. Ten instances an application. Before parts were shared
 * one took twice these bounds and more.
 */
class HeapPerInstanceTest {

  private static final int INSTANCES = 20_000;
  private static final int PER_APPLICATION = 10;
  private static final int TOTAL_BYTES_COLUMN = 2;
  private static final Splitter COLUMNS = Splitter.on(' ').omitEmptyStrings();

  /** As Spring clients register that prefer the address to the name. */
  private static final String SPRING =
      "{\"instance\":{\"instanceId\":\"$app-7d9f8b6c5d-$n:$app:8080\",\"app\":\"$APP\","
          + "\"appGroupName\":null,\"ipAddr\":\"10.$ip\",\"sid\":\"na\","
          + "\"homePageUrl\":\"http://10.$ip:8080/\","
          + "\"statusPageUrl\":\"http://10.$ip:8080/actuator/info\","
          + "\"healthCheckUrl\":\"http://10.$ip:8080/actuator/health\","
          + "\"vipAddress\":\"$app\",\"secureVipAddress\":\"$app\",\"countryId\":1,"
          + "\"dataCenterInfo\":{\"@class\":\"com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo\","
          + "\"name\":\"MyOwn\"},\"hostName\":\"10.$ip\",\"status\":\"UP\","
          + "\"leaseInfo\":{\"renewalIntervalInSecs\":30,\"durationInSecs\":90},"
          + "\"lastDirtyTimestamp\":17000000$n,\"port\":{\"$\":8080,\"@enabled\":\"true\"},"
          + "\"securePort\":{\"$\":443,\"@enabled\":\"false\"},"
          + "\"metadata\":{\"management.port\":\"8080\",\"zone\":\"zone-$z\"}}}";

  /** As Netflix clients register on Amazon machines. */
  private static final String AMAZON =
      "{\"instance\":{\"instanceId\":\"i-0a1b2c3d$n\","
          + "\"hostName\":\"ec2-198-$ip.compute-1.amazonaws.com\",\"app\":\"$APP\","
          + "\"ipAddr\":\"10.$ip\",\"status\":\"UP\",\"port\":{\"$\":7001,\"@enabled\":\"true\"},"
          + "\"dataCenterInfo\":{\"@class\":\"com.netflix.appinfo.AmazonInfo\",\"name\":\"Amazon\","
          + "\"metadata\":{\"instance-id\":\"i-0a1b2c3d$n\",\"ami-id\":\"ami-11112222\","
          + "\"instance-type\":\"m5.large\",\"local-ipv4\":\"10.$ip\","
          + "\"local-hostname\":\"ip-10-$ip.ec2.internal\",\"availability-zone\":\"us-east-1$z\","
          + "\"public-hostname\":\"ec2-198-$ip.compute-1.amazonaws.com\","
          + "\"public-ipv4\":\"198.$ip\",\"mac\":\"0a:00:$n\",\"vpc-id\":\"vpc-1234\","
          + "\"accountId\":\"123456789012\"}},\"metadata\":{\"zone\":\"$z\"},"
          + "\"homePageUrl\":\"http://ec2-198-$ip.compute-1.amazonaws.com:7001/\","
          + "\"statusPageUrl\":\"http://ec2-198-$ip.compute-1.amazonaws.com:7001/info\","
          + "\"healthCheckUrl\":\"http://ec2-198-$ip.compute-1.amazonaws.com:7001/health\","
          + "\"vipAddress\":\"$app\",\"secureVipAddress\":\"$app\",\"asgName\":\"$app-v041\"}}";

  private final ManualTime time = new ManualTime();
  private final LocalRegistry registry =
      new LocalRegistry(RegistrySettings.defaults(), time.asRegistryTime(), "");
  private final InstanceDecoder decoder = new InstanceDecoder(() -> Instant.EPOCH);

  @ParameterizedTest
  @CsvSource({"SPRING, 600", "AMAZON, 1000"})
  void register_ordinaryInstances_takeLittleHeap(String kind, long bytes) throws Exception {
    String shape = kind.equals("SPRING") ? SPRING : AMAZON;
    register(shape, 900_000); // classes load, tables begin
    long before = liveBytes();
    for (int i = 0; i < INSTANCES; i++) {
      register(shape, i);
    }
    forgetChanges();
    assertThat((liveBytes() - before) / INSTANCES).isLessThan(bytes);

    for (int i = 0; i < INSTANCES; i++) {
      register(shape, i);
    }
    forgetChanges();
    assertThat((liveBytes() - before) / INSTANCES).as("registered again").isLessThan(bytes);
  }

  private void register(String shape, int number) throws Exception {
    String app = "orders-service-" + number / PER_APPLICATION;
    String json =
        shape
            .replace("$ip", "%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255))
            .replace("$n", "%06d".formatted(number))
            .replace("$z", String.valueOf(number % 3))
            .replace("$app", app)
            .replace("$APP", app.toUpperCase(Locale.ROOT));
    ByteSlice body = ByteSlice.of(json.getBytes(UTF_8));
    registry.register(
        RegistrationCheck.accept(decoder.decode(body, Format.JSON, UTF_8), app), Origin.CLIENT);
  }

  private void forgetChanges() {
    time.advance(Duration.ofMinutes(5));
    registry.prune();
  }

  /** The last line of the JVM's own histogram of live objects, which collects garbage first. */
  private static long liveBytes() throws Exception {
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    Object histogram =
        server.invoke(
            new ObjectName("com.sun.management:type=DiagnosticCommand"),
            "gcClassHistogram",
            new Object[] {null},
            new String[] {String[].class.getName()});
    String total = histogram.toString().strip().lines().reduce((a, b) -> b).orElseThrow();
    return Long.parseLong(COLUMNS.splitToList(total).get(TOTAL_BYTES_COLUMN));
  }
}
