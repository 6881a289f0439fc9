// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core;

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
import java.util.stream.Stream;

/** The arrows between the packages of this module run down only, and it knows no HTTP. */
@AnalyzeClasses(packages = "io.eurekaserver.core", importOptions = DoNotIncludeTests.class)
class PackageDirectionsTest {

  private static final String ROOT = "io.eurekaserver.core.";

  @ArchTest static final ArchRule MODEL = mayUse("model");
  @ArchTest static final ArchRule LEASE = mayUse("lease", "model");
  @ArchTest static final ArchRule OVERRIDE = mayUse("override", "model", "lease");
  @ArchTest static final ArchRule DELTA = mayUse("delta", "model");

  @ArchTest
  static final ArchRule REGISTRY = mayUse("registry", "model", "lease", "override", "delta");

  @ArchTest static final ArchRule CODEC = mayUse("codec", "model");

  @ArchTest static final ArchRule GZIP = mayUse("gzip");

  @ArchTest static final ArchRule EVENT = mayUse("event", "registry", "model", "override", "lease");

  @ArchTest
  static final ArchRule CACHE = mayUse("cache", "registry", "codec", "model", "delta", "gzip");

  @ArchTest
  static final ArchRule NO_CIRCLES =
      slices().matching("io.eurekaserver.core.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule NO_HTTP =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.ws..", "javax.servlet..", "jakarta..", "java.net.http..")
          .allowEmptyShould(true);

  private static ArchRule mayUse(String name, String... below) {
    String[] allowed =
        Stream.concat(Stream.of(name), Stream.of(below)).map(ROOT::concat).toArray(String[]::new);
    DescribedPredicate<JavaClass> elsewhere =
        DescribedPredicate.not(resideInAPackage("io.eurekaserver.."));
    return classes()
        .that()
        .resideInAPackage(ROOT + name)
        .should()
        .onlyDependOnClassesThat(elsewhere.or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true);
  }
}
