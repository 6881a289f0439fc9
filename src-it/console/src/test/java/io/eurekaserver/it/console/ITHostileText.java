// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import io.eurekaserver.it.Http;
import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Anybody may register anything: whatever stands in a registration is text on the page. That no
 * script ran, no policy was broken and no dialog opened is checked when the console is closed.
 */
@ExtendWith(Chromium.class)
class ITHostileText {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APP = "<IMG SRC=X ONERROR=ALERT(1)>";
  private static final String ID = "\"><script>alert('id')</script><i x='";
  private static final String HOST = "<svg/onload=alert(1)>.example.com";
  private static final String RIGHT_TO_LEFT =
      "\u202Egnp.exe\u202C \u05D0\u05D1\u05D2 </td></tr></table><h1>";
  private static final String BAD_LINK = "javascript:alert(document.domain)";
  private static final List<String> VIEWS =
      List.of(
          "overview",
          "applications",
          "instances",
          "instances?q=alert",
          "peers",
          "events",
          "clients");

  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = new ServerLaunch().args("--eureka.console.actions=true").start();
    String body = JSON.writeValueAsString(registration());
    String apps = server.serviceUrl() + "apps/" + encoded(APP);
    assertThat(
            Http.send(
                    "POST",
                    apps,
                    body,
                    "Content-Type",
                    Seed.JSON,
                    "User-Agent",
                    "<script>alert('agent')</script>",
                    "DiscoveryIdentity-Name",
                    "<b onclick=alert(1)>client</b>",
                    "DiscoveryIdentity-Version",
                    "{{7*7}}")
                .status())
        .isEqualTo(204);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static ObjectNode registration() {
    ObjectNode instance = JSON.createObjectNode();
    instance.put("instanceId", ID).put("app", APP).put("hostName", HOST);
    instance.put("ipAddr", "<b>10.0.0.1</b>").put("status", "UP");
    instance.put("vipAddress", "' onmouseover='alert(1)").put("secureVipAddress", RIGHT_TO_LEFT);
    instance.put("homePageUrl", BAD_LINK).put("statusPageUrl", "data:text/html,<script>alert(1)");
    instance.put("healthCheckUrl", "jAvAsCrIpT:alert(1)//http://x");
    instance.put("secureHealthCheckUrl", "http://good.example.com/\"onclick=alert(1)");
    instance
        .put("asgName", "<iframe srcdoc='<script>alert(1)</script>'>")
        .put("sid", RIGHT_TO_LEFT);
    instance.putObject("dataCenterInfo").put("name", "MyOwn");
    instance.putObject("port").put("$", 8080).put("@enabled", "true");
    instance
        .putObject("metadata")
        .put("zone", "<style>*{display:none}</style>")
        .put("note", RIGHT_TO_LEFT)
        .put("</script><script>alert(2)//", "${alert(3)} {{alert(4)}}")
        .put("constructor", "__proto__")
        .put("__proto__", "polluted");
    return JSON.createObjectNode().set("instance", instance);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void everyView_showsItAsText(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_LIGHT)) {
      for (String view : VIEWS) {
        console.open("#/" + view);
        console.page().locator("main .view").waitFor();
        assertHarmless(console, view);
      }
      console.open("#/applications").awaitText(APP);
      console.open("#/instances").awaitText(ID);
      console.awaitText("<style>*{display:none}</style>");
    }
  }

  @Test
  void instancePage_showsItAsText_andLinksHttpOnly(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.PHONE_LIGHT)) {
      console.open("#/instance/" + encoded(APP) + "/" + encoded(ID));
      for (String text : List.of(HOST, BAD_LINK, "__proto__", "${alert(3)} {{alert(4)}}")) {
        console.awaitText(text);
      }
      assertThat(console.content().textContent()).contains(RIGHT_TO_LEFT, "<iframe srcdoc=");
      assertHarmless(console, "instance");
      assertThat(console.overflow()).isNotPositive();
      console.picture("hostile-phone-light");

      console.page().getByText("Raw, as clients get it").click();
      console.awaitText("\"homePageUrl\"");
      assertHarmless(console, "raw");
    }
  }

  /** A reason is text as well, in the dialog's result and in the history. */
  @Test
  void reason_isText(Browser browser) {
    try (Console console = Console.of(browser, server.root(), Look.DESKTOP_DARK)) {
      console.open("#/instance/" + encoded(APP) + "/" + encoded(ID));
      console.button("Take out of service …").click();
      console.page().locator("dialog textarea").fill("<img src=x onerror=alert('why')>");
      console.button("Take out of service").click();
      console.awaitText("<img src=x onerror=alert('why')>");
      console.open("#/events").awaitText("<img src=x onerror=alert('why')>");
      assertHarmless(console, "events");
    }
  }

  private static void assertHarmless(Console console, String view) {
    assertThat(
            console
                .page()
                .locator("main :is(img, iframe, script, style, b, i, svg[onload])")
                .count())
        .as(view)
        .isZero();
    assertThat(console.page().locator("a:not([href^='#'], [href^='http'], [href^='/'])").count())
        .as(view + ": other links")
        .isZero();
    assertThat(console.page().locator("a[target]:not([rel~=noopener][rel~=noreferrer])").count())
        .as(view + ": links that tell")
        .isZero();
  }
}
