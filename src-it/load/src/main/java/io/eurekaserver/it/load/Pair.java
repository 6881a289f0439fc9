// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Two servers of one kind that are peers of each other, on two addresses of the loopback. */
final class Pair implements AutoCloseable {
  /** How long the servers keep a change in the delta. */
  static final Duration DELTA_KEPT = Duration.ofSeconds(3);

  private final Contender contender;
  private final Setup setup;
  private final List<InetSocketAddress> addresses;
  private final RunningServer sender;
  private RunningServer receiver;

  private Pair(Contender contender, Path javaHome) throws IOException {
    this.contender = contender;
    this.setup = Setup.readThrough(javaHome, "1g", DELTA_KEPT);
    this.addresses = List.of(address(1), address(2));
    this.sender = launch(0);
    this.receiver = launch(1);
  }

  /** Starts both at the same time and waits until both answer. */
  static Pair start(Contender contender, Path javaHome) throws IOException, InterruptedException {
    Pair pair = new Pair(contender, javaHome);
    try {
      pair.sender.awaitFirstAnswer();
      pair.receiver.awaitFirstAnswer();
      return pair;
    } catch (IOException | InterruptedException e) {
      pair.close();
      throw e;
    }
  }

  private static InetSocketAddress address(int last) throws IOException {
    return new InetSocketAddress(loopback(last), RunningServer.freePort());
  }

  private static InetAddress loopback(int last) throws UnknownHostException {
    return InetAddress.getByAddress("127.0.0." + last, new byte[] {127, 0, 0, (byte) last});
  }

  private RunningServer launch(int which) throws IOException {
    InetSocketAddress own = addresses.get(which);
    return RunningServer.launch(own, contender, setup.at(own, addresses));
  }

  /** The one that clients talk to. */
  RunningServer sender() {
    return sender;
  }

  /** The other one, as it runs now. */
  RunningServer receiver() {
    return receiver;
  }

  /** Requests for either. */
  Requests requests() {
    return new Requests(addresses.get(0).getPort());
  }

  /** Starts the receiver that was killed, at its old address, and does not wait. */
  RunningServer restartReceiver() throws IOException {
    receiver.close();
    receiver = launch(1);
    return receiver;
  }

  /** Whether both show the same number of instances of each status. */
  boolean equal() throws IOException {
    String one = RegistryHash.of(sender.address());
    return !one.isEmpty() && one.equals(RegistryHash.of(receiver.address()));
  }

  /** The sender first: it would wait for a receiver that is gone. */
  @Override
  public void close() throws IOException {
    sender.close();
    receiver.close();
  }
}
