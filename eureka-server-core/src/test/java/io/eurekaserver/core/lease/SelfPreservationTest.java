// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.lease;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.lease.SelfPreservation.Verdict;
import org.junit.jupiter.api.Test;

class SelfPreservationTest {

  private final SelfPreservation usual = new SelfPreservation(true, 0.85, 10);

  @Test
  void engages_unlessMoreThanNeededCame() {
    assertThat(usual.judge(new RenewalFigures(170, 200, 100)).engaged()).isTrue();
    assertThat(usual.judge(new RenewalFigures(171, 200, 100)).engaged()).isFalse();
  }

  @Test
  void needed_isCutToAWholeNumber() {
    assertThat(usual.needed(new RenewalFigures(0, 22, 11))).isEqualTo(18); // 18.7
    assertThat(usual.judge(new RenewalFigures(19, 22, 11)).engaged()).isFalse();
    assertThat(usual.judge(new RenewalFigures(18, 22, 11)).engaged()).isTrue();
  }

  @Test
  void fewInstances_neverEngage_andSaySo() {
    Verdict verdict = usual.judge(new RenewalFigures(0, 18, 9));

    assertThat(verdict.engaged()).isFalse();
    assertThat(verdict.reason())
        .isEqualTo("Self-preservation does not engage below 10 instances; there are 9.");
    assertThat(usual.judge(new RenewalFigures(0, 20, 10)).engaged()).isTrue();
  }

  @Test
  void stockMinimum_engagesEvenForNobody() {
    SelfPreservation stock = new SelfPreservation(true, 0.85, 0);

    assertThat(stock.judge(new RenewalFigures(0, 0, 0)).engaged()).isTrue();
    assertThat(stock.judge(new RenewalFigures(0, 2, 1)).engaged()).isTrue();
  }

  @Test
  void switchedOff_neverEngages_andSaysSo() {
    Verdict verdict = new SelfPreservation(false, 0.85, 0).judge(new RenewalFigures(0, 200, 100));

    assertThat(verdict.engaged()).isFalse();
    assertThat(verdict.reason())
        .isEqualTo("Self-preservation is switched off: every lease ends with its time.");
  }

  @Test
  void reason_holdsAllNumbers() {
    assertThat(usual.judge(new RenewalFigures(180, 200.25, 100)).reason())
        .isEqualTo(
            "180 renewals came in the last minute, more than the 170 needed (85% of 200.3 expected"
                + " from 100 instances): leases end with their time.");
  }
}
