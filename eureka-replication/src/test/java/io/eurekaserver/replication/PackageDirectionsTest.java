// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of this module run down only. */
@AnalyzeClasses(packages = "io.eurekaserver", importOptions = DoNotIncludeTests.class)
class PackageDirectionsTest {

  private static final String ROOT = "io.eurekaserver.replication.";

  @ArchTest
  static final ArchRule PROTOCOL =
      classes()
          .that()
          .resideInAPackage(ROOT + "protocol")
          .should()
          .onlyDependOnClassesThat(
              outsideTheProject()
                  .or(
                      resideInAnyPackage(
                          ROOT + "protocol",
                          "io.eurekaserver.core.model",
                          "io.eurekaserver.core.registry",
                          "io.eurekaserver.core.codec")));

  @ArchTest
  static final ArchRule CONNECTIONS_ARE_OPENED_BY_HTTP_ONLY =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "http")
          .and()
          .resideInAPackage("io.eurekaserver.replication..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jetty..");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("io.eurekaserver.replication.(*)..").should().beFreeOfCycles();

  private static DescribedPredicate<JavaClass> outsideTheProject() {
    return DescribedPredicate.not(resideInAPackage("io.eurekaserver.."));
  }
}
