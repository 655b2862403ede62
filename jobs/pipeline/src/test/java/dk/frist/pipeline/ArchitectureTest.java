package dk.frist.pipeline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.flink.api.common.functions.Function;
import org.apache.flink.streaming.api.operators.StreamOperator;

@AnalyzeClasses(
    packages = "dk.frist.pipeline",
    importOptions = ArchitectureTest.ProductionCode.class)
class ArchitectureTest {
  /** Wherever a build puts its classes. */
  static final class ProductionCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule pipelineNeedsRulesAndFlinkOnly =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dk.frist.pipeline..",
              "dk.frist.rules..",
              "org.apache.flink..",
              "java..",
              "org.jspecify.annotations..",
              "org.slf4j..")
          .because("sources and sinks are attached by whoever runs the topology");

  @ArchTest
  static final ArchRule operatorsAskTheCoreAndJudgeNothingThemselves =
      noClasses()
          .that(assignableTo(Function.class).or(assignableTo(StreamOperator.class)))
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "dk\\.frist\\.rules\\.casefile\\.(EventKind|EventDetail|CaseFile|Selector)")
          .because("what an event means is decided in the rules");

  @ArchTest
  static final ArchRule timeComesFromFlink =
      noClasses()
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .because("a replay must not know what day it is");

  @ArchTest
  static final ArchRule nothingStaticChanges =
      fields().that().areStatic().should().haveModifier(FINAL);
}
