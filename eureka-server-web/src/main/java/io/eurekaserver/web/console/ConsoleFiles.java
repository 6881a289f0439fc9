// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page. Only what is listed here is served, so no path leads elsewhere. All are
 * read when the first is asked for: a server whose page nobody opens never touches them. For any
 * thread.
 */
final class ConsoleFiles {

  static final String INDEX = "index.html";

  /** What the index refers to, in the order in which a browser wants it. */
  static final List<String> NAMES =
      List.of(
          "style.css",
          "parts.css",
          "app.js",
          "preact.module.js",
          "api.js",
          "actions.js",
          "applications.js",
          "clients.js",
          "events.js",
          "format.js",
          "instance.js",
          "instances.js",
          "live.js",
          "overview.js",
          "peers.js",
          "plot.js",
          "route.js",
          "shell.js",
          "stock.js",
          "tips.js",
          "ui.js",
          "icon.svg",
          "preact-license.txt");

  private final String contextPath;
  private volatile @Nullable Content content;

  /** Everything, and the name that it has together. */
  private record Content(String revision, ConsoleFile index, Map<String, ConsoleFile> files) {}

  /** Below a context path, which the index tells the scripts. */
  ConsoleFiles(String contextPath) {
    this.contextPath = contextPath;
  }

  /** The page itself. */
  ConsoleFile index() {
    return content().index();
  }

  /** Changes when any of the files does: part of their addresses, so that they may be kept. */
  String revision() {
    return content().revision();
  }

  /** One of those listed, or null. */
  @Nullable ConsoleFile file(String name) {
    return content().files().get(name);
  }

  private Content content() {
    Content ready = content;
    return ready == null ? readOnce() : ready;
  }

  private synchronized Content readOnce() {
    Content ready = content;
    if (ready == null) {
      ready = read();
      content = ready;
    }
    return ready;
  }

  private Content read() {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    NAMES.forEach(name -> bytes.put(name, bytesOf(name)));
    String revision = Revision.of(bytes.values().toArray(byte[][]::new));
    Map<String, ConsoleFile> files = new LinkedHashMap<>();
    bytes.forEach((name, content) -> files.put(name, ConsoleFile.of(name, content)));
    byte[] index = indexFor(revision).getBytes(UTF_8);
    return new Content(revision, ConsoleFile.of(INDEX, index), Map.copyOf(files));
  }

  private String indexFor(String revision) {
    String context = HtmlEscapers.htmlEscaper().escape(contextPath);
    return new String(bytesOf(INDEX), UTF_8)
        .replace("{modules}", modules())
        .replace("{context}", context)
        .replace("{files}", context + "/console/" + revision);
  }

  /** Told at once of all scripts, a browser need not find them one after the other. */
  private static String modules() {
    StringBuilder links = new StringBuilder();
    for (String name : NAMES) {
      if (name.endsWith(".js")) {
        links.append("<link rel=\"modulepreload\" href=\"{files}/").append(name).append("\">\n");
      }
    }
    return links.toString();
  }

  private static byte[] bytesOf(String name) {
    try (InputStream in = ConsoleFiles.class.getResourceAsStream("/console/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks console/" + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read console/" + name + " from the jar", e);
    }
  }
}
