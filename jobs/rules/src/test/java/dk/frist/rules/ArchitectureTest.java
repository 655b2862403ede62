package dk.frist.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dk.frist.rules", importOptions = ArchitectureTest.NoTests.class)
class ArchitectureTest {
  /**
   * ArchUnit's own option knows tests by {@code target/test-classes}, the quick build's are not.
   */
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule rulesNeedTheLanguageAndMathematicsOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dk.frist.rules..", "java..", "org.jspecify.annotations..", "org.hipparchus..")
          .because("what a figure means must be readable and testable without any framework");

  @ArchTest
  static final ArchRule packagesCanBeReadOneAfterTheOther =
      slices().matching("dk.frist.rules.(*)..").should().beFreeOfCycles();
}
