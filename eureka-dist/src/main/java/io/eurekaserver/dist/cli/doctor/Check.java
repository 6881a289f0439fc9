// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.List;

/** Looks for one kind of mistake. Asks no server: all that is known is there already. */
interface Check {

  /** A name for people, for {@code --ignore}. */
  String name();

  /** What is found at all these servers. */
  List<Finding> look(List<Node> nodes);

  /** A finding of this check at one server, whose evidence is a number. */
  default Finding found(Severity severity, Node node, Told told) {
    return new Finding(
        severity, name(), node.name(), told.finding(), told.evidence(), told.advice());
  }
}
