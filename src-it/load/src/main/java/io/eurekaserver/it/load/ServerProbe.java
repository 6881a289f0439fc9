// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the kernel and the JVM know about a server's process. Linux only. */
final class ServerProbe {
  /** A tick of {@code /proc/PID/stat}: {@code USER_HZ} is 100 wherever Linux runs Java. */
  private static final double MILLIS_PER_TICK = 10;

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern USED = Pattern.compile("\\bused (\\d+)([KM])");

  private final Path proc;
  private final Path jcmd;
  private final long pid;

  ServerProbe(long pid, Path javaHome) {
    this.pid = pid;
    this.proc = Path.of("/proc", Long.toString(pid));
    this.jcmd = javaHome.resolve("bin/jcmd");
  }

  /** CPU time of its threads so far. */
  CpuTime cpu() throws IOException {
    Map<String, Long> serving = new HashMap<>();
    Map<String, Long> compiling = new HashMap<>();
    try (DirectoryStream<Path> tasks = Files.newDirectoryStream(proc.resolve("task"))) {
      for (Path task : tasks) {
        put(task, serving, compiling);
      }
    }
    return new CpuTime(serving, compiling);
  }

  private static void put(Path task, Map<String, Long> serving, Map<String, Long> compiling)
      throws IOException {
    try {
      Map<String, Long> kind = compiles(task) ? compiling : serving;
      kind.put(task.getFileName().toString(), nanos(task));
    } catch (NoSuchFileException e) {
      // The thread ended since the directory was listed.
    }
  }

  private static boolean compiles(Path task) throws IOException {
    String name = Files.readString(task.resolve("comm"));
    return name.startsWith("C1 Comp") || name.startsWith("C2 Comp");
  }

  private static long nanos(Path task) throws IOException {
    String text = Files.readString(task.resolve("schedstat"));
    return Long.parseLong(text.substring(0, text.indexOf(' ')));
  }

  /** CPU milliseconds of the process so far, threads that have ended included, to 10 ms. */
  double cpuMillis() throws IOException {
    return ticks(Files.readString(proc.resolve("stat"))) * MILLIS_PER_TICK;
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
    return usedKiB(jcmd("GC.heap_info")) / 1024.0;
  }

  /** What the generations use together, whichever collector tells of them; Java 25 stops there. */
  static long usedKiB(String heapInfo) {
    int end = heapInfo.indexOf("Metaspace");
    return USED.matcher(end < 0 ? heapInfo : heapInfo.substring(0, end))
        .results()
        .mapToLong(used -> Long.parseLong(used.group(1)) * (used.group(2).equals("M") ? 1024 : 1))
        .reduce(Long::sum)
        .orElseThrow(() -> new IllegalArgumentException("no heap in " + heapInfo));
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
