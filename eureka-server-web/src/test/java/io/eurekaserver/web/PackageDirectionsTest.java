// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of this module run down only. */
@AnalyzeClasses(packages = "io.eurekaserver.web", importOptions = DoNotIncludeTests.class)
class PackageDirectionsTest {

  private static final String WEB = "io.eurekaserver.web.";
  private static final String CORE = "io.eurekaserver.core..";
  private static final String REPLICATION = "io.eurekaserver.replication";
  private static final String REPORTS = "io.eurekaserver.replication.peer";
  private static final String LANES = "io.eurekaserver.replication.batch";
  private static final String LOOKUPS = "io.eurekaserver.replication.discovery";
  private static final String PROTOCOL = "io.eurekaserver.replication.protocol";

  @ArchTest static final ArchRule ERROR = only("error", CORE);

  @ArchTest static final ArchRule PARAM = only("param", "error", CORE, REPLICATION, PROTOCOL);

  @ArchTest static final ArchRule FILTER = only("filter", "param", "error", CORE);

  @ArchTest
  static final ArchRule RESOURCE =
      only("resource", "param", "error", CORE, REPLICATION, PROTOCOL, REPORTS, LANES);

  @ArchTest
  static final ArchRule API =
      only(
          "api",
          WEB + "api.document",
          WEB + "api.search",
          "resource",
          "health",
          "traffic",
          "param",
          "error",
          CORE,
          REPLICATION,
          PROTOCOL,
          REPORTS,
          LANES);

  @ArchTest static final ArchRule API_DOCUMENT = only("api.document");

  @ArchTest static final ArchRule API_SEARCH = only("api.search", CORE);

  @ArchTest static final ArchRule HEALTH = only("health", CORE, REPLICATION, REPORTS);

  @ArchTest static final ArchRule SERVER = only("server", "param", "error", "traffic", CORE);

  @ArchTest static final ArchRule CONSOLE = only("console", "param", CORE);

  @ArchTest static final ArchRule TRAFFIC = only("traffic");

  @ArchTest
  static final ArchRule METRICS =
      only("metrics", "traffic", "error", "health", CORE, REPLICATION, REPORTS, LANES, LOOKUPS);

  @ArchTest
  static final ArchRule JETTY_IS_KNOWN_TO_THE_SERVER_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(WEB + "server")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jetty..");

  @ArchTest
  static final ArchRule NO_CIRCLES = slices().matching(WEB + "(*)..").should().beFreeOfCycles();

  /** A package may use itself, those named, and whatever is not of this project. */
  private static ArchRule only(String name, String... others) {
    String[] allowed = new String[others.length + 1];
    for (int i = 0; i < others.length; i++) {
      allowed[i] = others[i].contains(".") ? others[i] : WEB + others[i];
    }
    allowed[others.length] = WEB + name;
    return classes()
        .that()
        .resideInAPackage(WEB + name)
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("io.eurekaserver..")).or(resideInAnyPackage(allowed)));
  }
}
