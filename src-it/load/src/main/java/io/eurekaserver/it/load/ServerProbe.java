// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the kernel and the JVM know about a server's process. Linux only. */
final class ServerProbe {
  /** A tick of {@code /proc/PID/stat}: {@code USER_HZ} is 100 wherever Linux runs Java. */
  private static final long MICROS_PER_TICK = 10_000;

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern HEAP_USED = Pattern.compile("\\bused (\\d+)K");

  private final Path proc;
  private final Path jcmd;
  private final long pid;

  ServerProbe(long pid, Path javaHome) {
    this.pid = pid;
    this.proc = Path.of("/proc", Long.toString(pid));
    this.jcmd = javaHome.resolve("bin/jcmd");
  }

  /** CPU time so far. */
  CpuTime cpu() throws IOException {
    long compilers = 0;
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(proc.resolve("task"))) {
      for (Path task : tasks) {
        compilers += compilerTicks(task);
      }
    }
    long all = ticks(Files.readString(proc.resolve("stat")));
    return new CpuTime(all * MICROS_PER_TICK, compilers * MICROS_PER_TICK);
  }

  private static long compilerTicks(Path task) throws IOException {
    try {
      String stat = Files.readString(task.resolve("stat"));
      return stat.contains("(C1 Comp") || stat.contains("(C2 Comp") ? ticks(stat) : 0;
    } catch (NoSuchFileException e) {
      return 0; // The thread ended since the directory was listed.
    }
  }

  /** Fields 14 and 15 of {@code stat}; the name before them may hold blanks. */
  static long ticks(String stat) {
    String[] afterName = stat.substring(stat.lastIndexOf(')') + 2).split(" ", 15);
    return Long.parseLong(afterName[11]) + Long.parseLong(afterName[12]);
  }

  /** Resident memory in MiB. */
  double residentMiB() throws IOException {
    return number(RESIDENT, Files.readString(proc.resolve("status"))) / 1024.0;
  }

  /** What is left on the heap after a full collection, in MiB. */
  double liveHeapMiB() throws IOException, InterruptedException {
    jcmd("GC.run");
    return number(HEAP_USED, jcmd("GC.heap_info")) / 1024.0;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
            .redirectErrorStream(true)
            .start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("jcmd " + pid + " " + command + " failed: " + answer);
    }
    return answer;
  }

  static long number(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("No " + pattern + " in: " + text);
    }
    return Long.parseLong(matcher.group(1));
  }
}
