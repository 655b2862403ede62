package dk.frist.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dk.frist.rules", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule rulesNeedTheLanguageOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dk.frist.rules..", "java..", "org.jspecify.annotations..")
          .because("what a figure means must be readable and testable without any framework");

  @ArchTest
  static final ArchRule packagesCanBeReadOneAfterTheOther =
      slices().matching("dk.frist.rules.(*)..").should().beFreeOfCycles();
}
