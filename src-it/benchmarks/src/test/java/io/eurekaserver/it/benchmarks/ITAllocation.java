// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.codec.Format;
import io.eurekaserver.it.benchmarks.BatchBenchmark.Content;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Each operation makes no more garbage than its limit allows: counted by the JVM, not timed. */
class ITAllocation {

  private static final int SMALL = 1_000;
  private static final int LARGE = 50_000;
  private static final int MANY = 5_000;
  private static final int SOME = 500;
  private static final int FEW = 10;

  @Test
  void renew() throws Exception {
    RenewBenchmark benchmark = new RenewBenchmark();
    benchmark.setUp();

    Limit.RENEW.check(Allocation.of(MANY, benchmark::renew));
  }

  @Test
  void register() throws Exception {
    RegisterBenchmark benchmark = new RegisterBenchmark();
    benchmark.setUp();
    Callable<?> known = () -> nothing(benchmark::registerKnown);
    Callable<?> newcomer = () -> nothing(benchmark::registerNewAndCancel);

    Limit.REGISTER_KNOWN.check(Allocation.of(MANY, known));
    Limit.REGISTER_NEW_AND_CANCEL.check(Allocation.of(MANY, newcomer));
  }

  private static String nothing(Runnable action) {
    action.run();
    return "";
  }

  @Test
  void decode() throws Exception {
    Limit.DECODE_JSON_SPRING.check(decoding(Client.SPRING, Format.JSON));
    Limit.DECODE_JSON_AMAZON.check(decoding(Client.AMAZON, Format.JSON));
    Limit.DECODE_XML_AMAZON.check(decoding(Client.AMAZON, Format.XML));
  }

  private static double decoding(Client client, Format format) throws Exception {
    DecodeBenchmark benchmark = new DecodeBenchmark();
    benchmark.client = client;
    benchmark.format = format;
    benchmark.setUp();
    return Allocation.of(MANY, benchmark::decode);
  }

  @Test
  void lookUp() throws Exception {
    LookupBenchmark benchmark = new LookupBenchmark();
    benchmark.setUp();

    Limit.READ_WRITE_TIER.check(Allocation.of(MANY, benchmark::readWriteTier));
    Limit.READ_ONLY_TIER.check(Allocation.of(MANY, benchmark::readOnlyTier));
  }

  @Test
  void fullAnswer_ofARegistryOfAnySize() throws Exception {
    double small = rebuilding(SMALL);

    Limit.FULL_OF_1_000.check(small);
    Limit.FULL_GROWTH.check(growth(small, rebuilding(LARGE)));
  }

  /** For a thousand instances. */
  private static double growth(double small, double large) {
    return 1_000 * (large - small) / (LARGE - SMALL);
  }

  private static double rebuilding(int size) throws Exception {
    PayloadBenchmark benchmark = new PayloadBenchmark();
    benchmark.size = size;
    benchmark.setUp();
    return Allocation.of(FEW, benchmark::changeAndFullGzip);
  }

  @Test
  void delta_ofARegistryOfAnySize() throws Exception {
    double small = rebuildingDelta(SMALL);

    Limit.DELTA_OF_1_000.check(small);
    Limit.DELTA_GROWTH.check(growth(small, rebuildingDelta(LARGE)));
  }

  private static double rebuildingDelta(int size) throws Exception {
    DeltaBenchmark benchmark = new DeltaBenchmark();
    benchmark.size = size;
    benchmark.changesBefore = 100;
    benchmark.setUp();
    return Allocation.of(SOME, benchmark::changeAndDeltaGzip);
  }

  @Test
  void batch() throws Exception {
    Limit.BATCH_OF_HEARTBEATS.check(reading(Content.HEARTBEATS_250));
    Limit.BATCH_OF_REGISTRATIONS.check(reading(Content.REGISTRATIONS_50));
  }

  private static double reading(Content content) throws Exception {
    BatchBenchmark benchmark = new BatchBenchmark();
    benchmark.content = content;
    benchmark.setUp();
    return Allocation.of(SOME, benchmark::decode);
  }

  @Test
  void lane() throws Exception {
    LaneBenchmark benchmark = new LaneBenchmark();
    benchmark.setUp();

    Limit.LANE_TASK.check(Allocation.of(SOME, benchmark::submitAndSend) / LaneBenchmark.BATCH);
  }
}
