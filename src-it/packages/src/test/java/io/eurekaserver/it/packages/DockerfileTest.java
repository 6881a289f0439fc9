// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reviewer would ask of the Dockerfile. That it works is for ITImage to show. */
class DockerfileTest {
  private final Dockerfile file = Dockerfile.read();

  @Test
  void base_hasATagAndNoDigest() {
    assertThat(file.only("FROM").rest()).matches("[a-z-]+:[0-9][0-9a-z.-]*");
  }

  @Test
  void user_isANumberThatIsNotRoot() {
    assertThat(file.only("USER").rest()).matches("[1-9][0-9]{3,}:[1-9][0-9]{3,}");
  }

  @Test
  void commands_haveTheExecForm_soThatSignalsArrive() {
    assertThat(file.only("ENTRYPOINT").exec())
        .containsExactly("/opt/eureka-server/bin/eureka-server");
    assertThat(file.healthCheck()).containsExactly("/opt/eureka-server/bin/eureka-server", "alive");
    assertThat(file.only("STOPSIGNAL").rest()).isEqualTo("SIGTERM");
  }

  @Test
  void healthCheck_needsNoProgramOfTheBase() {
    assertThat(String.join(" ", file.healthCheck())).doesNotContain("curl", "wget", "/dev/tcp");
  }

  /** The files change more often than the labels, and the class data depend on all of them. */
  @Test
  void warmUp_comesAfterAllFiles_andBeforeTheUser() {
    List<String> words = file.instructions().stream().map(Dockerfile.Instruction::word).toList();
    assertThat(words.lastIndexOf("COPY")).isLessThan(words.indexOf("RUN"));
    assertThat(words.indexOf("RUN")).isLessThan(words.indexOf("USER"));
  }

  @Test
  void labels_areThoseOfOci() {
    assertThat(Stream.of(file.only("LABEL").rest().split("\" +")))
        .hasSizeGreaterThanOrEqualTo(4)
        .allMatch(label -> label.startsWith("org.opencontainers.image."));
  }
}
