package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Pause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a clock's pauses are in a plan's file, and what is said of those that are wrong. */
class PausesTest {
  private static final String PLAN =
      """
      plan: us-2024
      agency: udlaendingestyrelsen
      zone: Europe/Copenhagen
      period: 2024-01-01/2024-12-31
      clocks:
        decision:
          from: filed
          to: decided
          pauses:
            suspended: {from: suspended, to: resumed}
        served: {from: filed, to: served}
      targets:
        - {id: "1.2", kind: within-deadline, clock: decision, deadline: P7M, required: 90%}
      """;

  @TempDir Path folder;

  private PlanCheck check(String plan) throws IOException {
    return PlanFile.check(Files.writeString(folder.resolve("plan.yaml"), plan));
  }

  @Test
  void pauseIsReadWithWhatBeginsAndEndsIt() throws IOException {
    assertThat(check(PLAN).plan().clocks().get(0).pauses())
        .containsExactly(
            new Pause(
                "suspended", Selector.of(EventKind.SUSPENDED), Selector.of(EventKind.RESUMED)));
    assertThat(check(PLAN).plan().clocks().get(1).pauses()).isEmpty();
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "suspended: {from: suspended, to: resumed}",
            "suspended: {from: suspended}",
            "'to' is missing; write for example to: resumed"),
        Arguments.of(
            "suspended: {from: suspended, to: resumed}",
            "suspended: {from: suspended, to: resumd}",
            "'resumd'"),
        Arguments.of("suspended: {from:", "Sus pended: {from:", "small letters, digits and dashes"),
        Arguments.of("served: {from", "decision-net: {from", "reported under this name"),
        Arguments.of(
            "served: {from", "decision-paused-suspended: {from", "reported under this name"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void mistakeSaysWhatWouldBeRight(String right, String wrong, String said) throws IOException {
    assertThat(check(PLAN.replace(right, wrong)).mistakes())
        .singleElement()
        .extracting(Object::toString)
        .asString()
        .contains(said);
  }

  @Test
  void shippedPlanPausesTheDecisionAndNoTargetDeductsIt() {
    var clock =
        PlanFile.read(PlanOf2024.plans().resolve("udlaendingestyrelsen-2024.yaml")).clocks().get(0);

    assertThat(clock.derivedIds())
        .isEqualTo(
            List.of("decision-net", "decision-paused-information", "decision-paused-suspended"));
  }
}
