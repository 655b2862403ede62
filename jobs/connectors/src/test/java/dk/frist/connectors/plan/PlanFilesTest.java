package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that one job judges by are read together, and must be able to live together. */
class PlanFilesTest {
  @TempDir Path folder;
  private Path first;

  @BeforeEach
  void writeAPlan() throws IOException {
    first = write("first.yaml", EveryKind.PLAN);
  }

  @Test
  void plansOfTwoAuthoritiesAreReadTogether() throws IOException {
    Path second =
        write(
            "second.yaml",
            EveryKind.PLAN
                .replace("plan: us-2024", "plan: siri-2024")
                .replace("agency: udlaendingestyrelsen", "agency: siri"));

    assertThat(PlanFiles.read(List.of(first, second)).all())
        .extracting(Plan::id)
        .containsExactly("siri-2024", "us-2024");
  }

  @Test
  void twoPlansOfOneIdAreRefused() throws IOException {
    Path second = write("second.yaml", EveryKind.PLAN.replace("papers-q", "others-q"));

    assertThat(mistakes(first, second))
        .containsExactly(
            second
                + ": the plan us-2024 is also in "
                + first
                + "; give each plan an id of its own");
  }

  @Test
  void plansOfTwoZonesAreRefused() throws IOException {
    Path second =
        write(
            "second.yaml",
            EveryKind.PLAN
                .replace("plan: us-2024", "plan: us-2025")
                .replace("papers-q", "others-q")
                .replace("Europe/Copenhagen", "America/Nuuk"));

    assertThat(mistakes(first, second))
        .containsExactly(
            second
                + ": its zone is America/Nuuk, but that of us-2024 is Europe/Copenhagen;"
                + " plans judged together share a zone, so judge these apart");
  }

  @Test
  void deliveryOfTwoPlansOfOneAuthorityIsRefusedBecauseOneEventWouldMakeBoth() throws IOException {
    Path second =
        write(
            "second.yaml",
            EveryKind.PLAN
                .replace("plan: us-2024", "plan: us-2025")
                .replace("papers-q2", "papers-q2-2025"));

    assertThat(mistakes(first, second))
        .containsExactly(
            second
                + ": delivery id 'papers-q4' is also in "
                + first
                + "; give another, because one event would make both");
  }

  @Test
  void everyMistakeOfEveryFileIsNamed() throws IOException {
    Path second = write("second.yaml", EveryKind.PLAN.replace("weight: 40", "weight: 30"));
    Path third = folder.resolve("third.yaml");

    assertThat(mistakes(first, second, third))
        .containsExactly(
            second + ":10:1: the weights of the targets sum to 90, not to 100: 10 is missing",
            third + ": there is no such file");
  }

  private static List<String> mistakes(Path... files) {
    return catchThrowableOfType(InvalidInputException.class, () -> PlanFiles.read(List.of(files)))
        .mistakes()
        .stream()
        .map(Mistake::toString)
        .toList();
  }

  private Path write(String name, String plan) throws IOException {
    return Files.writeString(folder.resolve(name), plan);
  }
}
