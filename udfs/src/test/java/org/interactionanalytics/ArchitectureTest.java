package org.interactionanalytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of the house: each package imports only the packages before it. */
class ArchitectureTest {
  private static final String ROOT = "org.interactionanalytics.";
  private static final List<String> ORDER =
      List.of(
          "error",
          "time",
          "yaml",
          "network",
          "audio",
          "speech",
          "speaker",
          "spoken",
          "timeline",
          "text",
          "language",
          "insight",
          "entity",
          "task",
          "tracker",
          "summarizer",
          "category",
          "interaction",
          "udf");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.interactionanalytics");

  @TestFactory
  Stream<DynamicTest> packageImportsOnlyPackagesBeforeIt() {
    return IntStream.range(0, ORDER.size() - 1)
        .mapToObj(
            position ->
                DynamicTest.dynamicTest(
                    ORDER.get(position),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ROOT + ORDER.get(position) + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(
                                ORDER.subList(position + 1, ORDER.size()).stream()
                                    .map(later -> ROOT + later + "..")
                                    .toArray(String[]::new))
                            .allowEmptyShould(true)
                            .check(CLASSES)));
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    noClasses()
        .should()
        .resideOutsideOfPackages(
            ORDER.stream().map(name -> ROOT + name + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void onlyTheFunctionsForSqlKnowSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "udf..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..")
        .check(CLASSES);
  }

  @Test
  void jobsAreUnknownHere() {
    noClasses().should().dependOnClassesThat().resideInAPackage(ROOT + "jobs..").check(CLASSES);
  }
}
