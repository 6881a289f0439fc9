// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.web.TestEureka;
import io.eurekaserver.web.server.HttpSettings;
import io.eurekaserver.web.server.RawConnection.Answer;
import io.eurekaserver.web.server.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for people as a browser gets it, from a real server. */
class ConsoleTest {

  private static final String BROWSER =
      "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n";
  private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\" src=\"([^\"]+)\"");

  private static TestEureka eureka;
  private static TestEureka elsewhere;
  private static TestEureka off;

  @BeforeAll
  static void start() {
    eureka = new TestEureka();
    elsewhere = new TestEureka(below("/reg"), new PageSettings(true, "/ops/page", "/reg"));
    off = new TestEureka(below(""), new PageSettings(false, "/page", ""));
  }

  @AfterAll
  static void stop() {
    eureka.close();
    elsewhere.close();
    off.close();
  }

  private static HttpSettings below(String contextPath) {
    HttpSettings plain = TestServer.settings();
    return new HttpSettings(
        plain.address(),
        0,
        contextPath,
        plain.maxBodyBytes(),
        plain.maxHeaderBytes(),
        plain.idleTimeout(),
        plain.keepAliveTimeout(),
        plain.minRequestBytesPerSecond(),
        plain.maxThreads(),
        plain.shutdownTimeout());
  }

  private static Answer browse(TestEureka server, String target) throws IOException {
    return server.server.exchange("GET " + target, BROWSER, "");
  }

  private static String script(Answer index) {
    Matcher script = SCRIPT.matcher(index.text());
    assertThat(script.find()).as(index.text()).isTrue();
    return script.group(1);
  }

  @Test
  void root_ofABrowser_isThePage_lockedUp() throws IOException {
    Answer page = browse(eureka, "/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).startsWith("<!doctype html>").doesNotContain("{");
    assertThat(page.headers())
        .containsEntry("Content-Type", "text/html;charset=utf-8")
        .containsEntry("Cache-Control", "no-cache")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "no-referrer")
        .containsEntry(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'");
  }

  /** Programs that ask the root get the pointer that they always got. */
  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/xml", "*/*", "application/json, */*"})
  void root_ofAProgram_isAPointer(String accept) throws IOException {
    Answer text = eureka.server.exchange("GET /eureka/", "Accept: " + accept + "\r\n", "");

    assertThat(text.status()).isEqualTo(200);
    assertThat(text.headers()).containsEntry("Content-Type", "text/plain");
    assertThat(text.text()).contains("/eureka/apps");
  }

  @ParameterizedTest
  @CsvSource({
    "app.js,text/javascript;charset=utf-8",
    "preact.module.js,text/javascript;charset=utf-8",
    "style.css,text/css;charset=utf-8",
    "icon.svg,image/svg+xml",
    "preact-license.txt,text/plain;charset=utf-8"
  })
  void file_hasItsTypeAndIsKept(String name, String type) throws IOException {
    String address = script(browse(eureka, "/")).replace("app.js", name);
    Answer file = eureka.server.get(address);

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.headers())
        .containsEntry("Content-Type", type)
        .containsEntry("Cache-Control", "public, max-age=31536000, immutable")
        .containsEntry("X-Content-Type-Options", "nosniff");
  }

  @Test
  void file_underAnOldRevision_isNotKept() throws IOException {
    assertThat(eureka.server.get("/console/old/app.js").headers())
        .containsEntry("Cache-Control", "no-cache");
  }

  @Test
  void file_isGzippedForThoseWhoAskForIt() throws IOException {
    Answer plain = eureka.server.get("/console/x/style.css");
    Answer gzip =
        eureka.server.exchange("GET /console/x/style.css", "Accept-Encoding: gzip\r\n", "");

    assertThat(plain.headers()).doesNotContainKey("Content-Encoding");
    assertThat(gzip.headers()).containsEntry("Content-Encoding", "gzip");
    assertThat(plain.headers().get("Vary")).contains("Accept-Encoding");
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes();
    assertThat(new String(unpacked, UTF_8)).isEqualTo(plain.text());
  }

  @Test
  void file_thatIsKnown_isNotSentAgain() throws IOException {
    Map<String, String> first = eureka.server.get("/console/x/app.js").headers();
    Answer again =
        eureka.server.exchange(
            "GET /console/x/app.js", "If-None-Match: " + first.get("ETag") + "\r\n", "");
    Answer other =
        eureka.server.exchange("GET /console/x/app.js", "If-None-Match: \"other\"\r\n", "");

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(other.status()).isEqualTo(200);
  }

  @Test
  void head_tellsTheLengthAndSendsNothing() throws IOException {
    Answer get = browse(eureka, "/");
    Answer head = eureka.server.exchange("HEAD /", BROWSER, "");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers()).containsEntry("Content-Length", Integer.toString(get.body().length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/x/package-info.class",
        "/console/x/index.html",
        "/console/x/%2e%2e%2fapp.js",
        "/console/x/..%2F..%2Flogback.xml",
        "/console/x/app.js%00",
        "/console/x/..%5capp.js",
        "/console/x//etc/passwd",
        "/console/x/",
        "/console/x"
      })
  void file_thatIsNotListed_isNotThere(String target) throws IOException {
    assertThat(browse(eureka, target).status()).isIn(400, 404);
  }

  @Test
  void page_belowAContextPath_andAtItsOwnPath_findsItsFiles() throws IOException {
    Answer page = browse(elsewhere, "/reg/ops/page/");

    assertThat(page.text()).contains("<meta name=\"context-path\" content=\"/reg\">");
    assertThat(script(page)).startsWith("/reg/console/");
    assertThat(browse(elsewhere, "/reg").text()).isEqualTo(page.text());
    assertThat(elsewhere.server.get(script(page)).status()).isEqualTo(200);
  }

  @Test
  void stockListOfLastChanges_leadsToTheEvents() throws IOException {
    Answer root = browse(eureka, "/lastn");
    Answer below = browse(elsewhere, "/reg/ops/page/lastn");

    assertThat(root.status()).isEqualTo(302);
    assertThat(root.headers().get("Location")).startsWith("/#/events?");
    assertThat(below.headers().get("Location")).contains("/ops/page#/events?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/page", "/lastn", "/page/lastn", "/console/x/app.js"})
  void turnedOff_nothingIsThereForABrowser(String target) throws IOException {
    assertThat(browse(off, target).status()).isEqualTo(404);
    assertThat(off.server.get("/").text()).contains("/eureka/apps");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/apps", "/eureka/x", "/V2/page", "/console", "/health"})
  void path_ofSomethingElse_isRefused(String path) {
    assertThatThrownBy(() -> new PageSettings(true, path, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("eureka.dashboard.path cannot be " + path);
  }
}
