// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A client program in a process of its own. It reads one command a line, answers each with one line
 * {@code @reply {json}}, says {@code @reply {"ready":true}} first, and ends when its standard input
 * ends. Everything else it prints is log. One thread at a time.
 */
public final class ClientProcess implements AutoCloseable {
  private static final String REPLY = "@reply ";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
  private final Child child;

  private ClientProcess(String name, ProcessBuilder command) {
    this.child = Child.start(name, command, this::heard);
  }

  /** Starts a Java program, tuned to start quickly, and waits until it is ready. */
  public static ClientProcess java(String mainClass, Path classPathFile, List<String> args) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", classPath(classPathFile), mainClass));
    command.addAll(args);
    return start(mainClass.substring(mainClass.lastIndexOf('.') + 1), new ProcessBuilder(command));
  }

  /** Starts any program that speaks the protocol and waits until it is ready. */
  public static ClientProcess start(String name, ProcessBuilder command) {
    ClientProcess client = new ClientProcess(name, command);
    try {
      client.nextReply("start");
      return client;
    } catch (RuntimeException | AssertionError e) {
      client.close();
      throw e;
    }
  }

  /** The module's own classes, then what Maven wrote into the file for the runtime scope. */
  private static String classPath(Path file) {
    try {
      return Path.of("target", "classes") + ":" + Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("No class path file " + file.toAbsolutePath(), e);
    }
  }

  private void heard(String line) {
    if (line.startsWith(REPLY)) {
      replies.add(line.substring(REPLY.length()));
    }
  }

  /** Sends a command and waits for its reply; a reply with a field {@code error} fails the test. */
  public JsonNode ask(String command) {
    child.tell(command);
    return nextReply(command);
  }

  private JsonNode nextReply(String command) {
    JsonNode reply = parse(command, takeReply());
    if (reply.has("error")) {
      throw new AssertionError(command + ": " + reply.path("error").asText() + log());
    }
    return reply;
  }

  private String takeReply() {
    long end = System.nanoTime() + DEADLINE.toNanos();
    try {
      while (System.nanoTime() < end) {
        String reply = replies.poll(100, TimeUnit.MILLISECONDS);
        if (reply != null || (!child.alive() && replies.isEmpty())) {
          return reply;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private JsonNode parse(String command, String reply) {
    if (reply == null) {
      throw new AssertionError("No reply to '" + command + "'." + log());
    }
    try {
      return JSON.readTree(reply);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not a reply to '" + command + "': " + reply, e);
    }
  }

  private String log() {
    return "\n" + child.transcript();
  }

  /** The process itself, for its log or for killing it. */
  public Child child() {
    return child;
  }

  @Override
  public void close() {
    child.close();
  }
}
