package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** A plan without mistakes, and ways to put some in. */
final class SeededPlan {
  static final String PLAN =
      """
      plan: us-2024
      agency: udlaendingestyrelsen
      zone: Europe/Copenhagen
      period: 2024-01-01/2024-12-31
      holidays: dk
      clocks:
        decision: {from: filed, to: decided}
        interview: {from: filed, to: {kind: interview-held, where: {interview: om}}}
      targets:
        - id: "1.1a"
          title: {en: First interview}
          weight: 100
          kind: within-deadline
          population: {case-type: [asylum], where: {residence-basis: none}}
          clock: interview
          deadline: P30D
          roll: none
          filed-in: 2024-04-01/..
          counted-on: decided
          counted-in: 2024-04-01/2024-12-31
          required: 90%
          readings:
            - {id: interview-required, elected: true, no-stop: missed}
            - {id: interviewed-only, no-stop: excluded}
      """;

  private SeededPlan() {}

  /** What is right in the plan, what to write instead, and the mistakes that must be named. */
  static Arguments seeded(String right, String wrong, String... mistakes) {
    assertThat(PLAN).contains(right);
    return arguments(PLAN.replace(right, wrong), List.of(mistakes));
  }

  /** The mistakes of a plan's text, without the file's name. */
  static List<String> mistakesOf(Path folder, String plan) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.yaml"), plan);
    InvalidInputException thrown =
        catchThrowableOfType(InvalidInputException.class, () -> PlanFile.read(file));
    assertThat(thrown).as("mistakes of " + plan).isNotNull();
    return thrown.mistakes().stream()
        .map(Mistake::toString)
        .map(mistake -> mistake.substring(file.toString().length() + 1).strip())
        .toList();
  }
}
