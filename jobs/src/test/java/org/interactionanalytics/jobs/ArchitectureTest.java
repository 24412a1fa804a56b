package org.interactionanalytics.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of the house for the drivers. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.interactionanalytics.jobs");

  @Test
  void shapesAndReportsKnowNothingOfLoads() {
    noClasses()
        .that()
        .resideInAnyPackage("..jobs.shape..", "..jobs.report..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..jobs.load..")
        .check(CLASSES);
  }

  @Test
  void manifestsAndTablesKnowNothingOfLoadsAndCommands() {
    noClasses()
        .that()
        .resideInAnyPackage("..jobs.manifest..", "..jobs.table..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..jobs.load..", "..jobs.command..", "..jobs.shape..")
        .check(CLASSES);
  }

  @Test
  void onlyCommandsParseTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..jobs.command..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }
}
