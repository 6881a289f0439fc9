// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Helm chart, used by Helm itself (a native library, in this process). */
final class Chart {
  private static final Helm HELM = new Helm(Sources.CHART);

  private Chart() {}

  /** What {@code helm lint --strict} says. */
  static LintResult lint() {
    return HELM.lint().strict().call();
  }

  /** What {@code helm template RELEASE} prints with the chart's own values. */
  static String render(String release) {
    return HELM.template().withName(release).withNamespace("eureka").call();
  }

  /** The same with values, as YAML, over the chart's own. */
  static String render(String release, String values) {
    try {
      Path file =
          Files.createTempFile(Files.createDirectories(Path.of("target")), "values", ".yaml");
      Files.writeString(file, values);
      TemplateCommand template = HELM.template().withName(release).withNamespace("eureka");
      return template.withValuesFile(file.toAbsolutePath()).call();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write values", e);
    }
  }
}
