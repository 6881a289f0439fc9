// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.override;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Instances;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every combination against the protocol, section 5.2, written out as a table whose rows do not
 * overlap: their order means nothing, and each combination has exactly one answer.
 */
class StatusRulesTest {

  /**
   * Candidate, override, group, registered, who asks, and the status to serve. A star is anything,
   * commas separate alternatives, a minus is none. The group is "untracked" where groups decide
   * nothing.
   */
  private static final List<String> TABLE =
      List.of(
          // An instance that is not ready for traffic says so itself.
          "DOWN     * * * * DOWN",
          "STARTING * * * * STARTING",
          "UNKNOWN  * * * * UNKNOWN",
          // Else what an operator says is served.
          "UP,OUT_OF_SERVICE UP             * * * UP",
          "UP,OUT_OF_SERVICE DOWN           * * * DOWN",
          "UP,OUT_OF_SERVICE STARTING       * * * STARTING",
          "UP,OUT_OF_SERVICE OUT_OF_SERVICE * * * OUT_OF_SERVICE",
          "UP,OUT_OF_SERVICE UNKNOWN        * * * UNKNOWN",
          // Else what its group says, whatever the instance and the registry say.
          "UP,OUT_OF_SERVICE - enabled  * * UP",
          "UP,OUT_OF_SERVICE - disabled * * OUT_OF_SERVICE",
          // Else a client does not change what is registered ...
          "UP,OUT_OF_SERVICE - -,untracked UP             client UP",
          "UP,OUT_OF_SERVICE - -,untracked OUT_OF_SERVICE client OUT_OF_SERVICE",
          // ... unless that is not ready for traffic, or not there; and a peer always does.
          "UP             - -,untracked -,DOWN,STARTING,UNKNOWN client UP",
          "OUT_OF_SERVICE - -,untracked -,DOWN,STARTING,UNKNOWN client OUT_OF_SERVICE",
          "UP             - -,untracked * peer UP",
          "OUT_OF_SERVICE - -,untracked * peer OUT_OF_SERVICE");

  private static final List<String> STATUSES =
      Arrays.stream(InstanceStatus.values()).map(Enum::name).toList();
  private static final List<String> STATUSES_OR_NONE = withNone(STATUSES);
  private static final List<String> GROUPS = List.of("-", "enabled", "disabled", "untracked");

  private static List<String> withNone(List<String> statuses) {
    List<String> all = new ArrayList<>(statuses);
    all.add("-");
    return all;
  }

  private static String expected(List<String> combination) {
    List<String> answers =
        TABLE.stream()
            .map(row -> List.of(row.split(" +")))
            .filter(row -> matches(row, combination))
            .map(row -> row.get(5))
            .toList();
    assertThat(answers).as("answers for %s", combination).hasSize(1);
    return answers.get(0);
  }

  private static boolean matches(List<String> row, List<String> combination) {
    for (int i = 0; i < combination.size(); i++) {
      String cell = row.get(i);
      if (!cell.equals("*") && !Set.of(cell.split(",")).contains(combination.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String decided(List<String> combination) {
    String group = combination.get(2);
    AsgStatuses groups = new AsgStatuses(!group.equals("untracked"));
    groups.set("g", group.equals("enabled"));
    InstanceInfo candidate =
        Instances.draft("orders", "a")
            .status(InstanceStatus.valueOf(combination.get(0)))
            .asgName(group.equals("-") ? null : "g")
            .build();
    String registered = combination.get(3);
    return new StatusRules(groups)
        .decide(
            candidate,
            InstanceStatus.named(combination.get(1)),
            registered.equals("-")
                ? null
                : Instances.instance("orders", "a", InstanceStatus.valueOf(registered)),
            combination.get(4).equals("peer"))
        .name();
  }

  @Test
  void decide_everyCombination_isAsTheTableSays() {
    int combinations = 0;
    for (String candidate : STATUSES) {
      for (String override : STATUSES_OR_NONE) {
        for (String group : GROUPS) {
          for (String registered : STATUSES_OR_NONE) {
            for (String who : List.of("client", "peer")) {
              List<String> each = List.of(candidate, override, group, registered, who);
              assertThat(decided(each)).as("%s", each).isEqualTo(expected(each));
              combinations++;
            }
          }
        }
      }
    }
    assertThat(combinations).isEqualTo(5 * 6 * 4 * 6 * 2);
  }

  @Test
  void decide_groupThatNobodyNamed_isEnabled() {
    InstanceInfo candidate =
        Instances.draft("orders", "a").asgName("g").status(InstanceStatus.OUT_OF_SERVICE).build();

    assertThat(new StatusRules(new AsgStatuses(true)).decide(candidate, null, null, false))
        .isEqualTo(InstanceStatus.UP);
  }
}
