package dk.frist.connectors.plan;

import static dk.frist.connectors.plan.SeededPlan.PLAN;
import static dk.frist.connectors.plan.SeededPlan.seeded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dk.frist.connectors.InvalidInputException;
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

/** A file that is no plan is refused, and every mistake of one is named in one run. */
class PlanRefusalTest {
  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        seeded(
            PLAN, "# nothing yet\n", "the file is empty; it should be a mapping of keys to values"),
        seeded(
            PLAN, "- plan: us-2024\n", "1:1: expected a mapping of keys to values, found a list"),
        seeded(
            "weight: 100",
            "weight: 100\n    weight: 11",
            "13:5: key 'weight' is given twice; keep one"),
        seeded(
            "    weight: 100",
            "\tweight: 100",
            "12:1: a tab indents this line; indent with spaces"),
        seeded(
            "weight: 100",
            "weight: *ten",
            "12:13: aliases are not read; write the value out",
            "12:13: 'ten' is not a weight; write a number from 0 to 100, such as 2.5"),
        seeded(
            "{id: interviewed-only",
            "{id: [interviewed-only",
            "24:50: is not YAML: expected ',' or ']', but got }"),
        seeded(
            "weight: 100",
            "weight: 10: 11",
            "12:15: is not YAML: mapping values are not allowed here"),
        seeded(PLAN, "", "the file is empty; it should be a mapping of keys to values"),
        seeded(
            "targets:\n",
            "targets: []\nrest:\n",
            "9:10: 'targets' is an empty list; add a target",
            "10:1: unknown key 'rest'; known: plan, agency, zone, period, holidays, case-types, clocks, targets"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void mistakeIsNamedWithItsPlace(String plan, List<String> mistakes) throws IOException {
    assertThat(SeededPlan.mistakesOf(folder, plan)).isEqualTo(mistakes);
  }

  @Test
  void everyMistakeOfAFileIsNamedInOneRunInTheFilesOrder() throws IOException {
    String wrong =
        PLAN.replace("required: 90%", "required: 90")
            .replace("zone: Europe/Copenhagen", "zone: Nowhere")
            .replace("clock: interview", "clock: xyz")
            .replace("  decision: {from: filed", "  decision: {from: fled");

    assertThat(SeededPlan.mistakesOf(folder, wrong))
        .extracting(mistake -> mistake.substring(0, mistake.indexOf(" ")))
        .containsExactly("3:7:", "7:20:", "15:12:", "21:15:");
  }

  @Test
  void missingFileIsNamed() {
    Path file = folder.resolve("nowhere.yaml");

    assertThat(catchThrowableOfType(InvalidInputException.class, () -> PlanFile.read(file)))
        .hasMessage(file + ": there is no such file");
  }

  @Test
  void folderIsNotAPlan() {
    assertThat(catchThrowableOfType(InvalidInputException.class, () -> PlanFile.read(folder)))
        .hasMessage(folder + ": is a folder, not a file");
  }

  @Test
  void fileThatIsNotUtf8IsRefused() throws IOException {
    Path file = Files.write(folder.resolve("plan.yaml"), new byte[] {'a', (byte) 0xE6});

    assertThat(catchThrowableOfType(InvalidInputException.class, () -> PlanFile.read(file)))
        .hasMessage(file + ": is not UTF-8 text");
  }

  @Test
  void unknownHolidayCalendarIsAnsweredWithTheKnownOnes() throws IOException {
    assertThat(SeededPlan.mistakesOf(folder, PLAN.replace("holidays: dk", "holidays: xx")))
        .singleElement()
        .asString()
        .startsWith("5:11: unknown holiday calendar 'xx'; known: ad, ae, al,")
        .contains(" dk, ");
  }

  @Test
  void unknownZoneIsAnsweredWithExamples() throws IOException {
    assertThat(SeededPlan.mistakesOf(folder, PLAN.replace("Europe/Copenhagen", "Nowhere")))
        .singleElement()
        .asString()
        .startsWith("3:7: 'Nowhere' is not a time zone; known are ")
        .contains("such as Africa/");
  }

  @Test
  void rollToAWorkingDayNeedsToKnowTheHolidays() throws IOException {
    String wrong =
        PLAN.replace("holidays: dk\n", "").replace("roll: none", "roll: next-working-day");

    assertThat(SeededPlan.mistakesOf(folder, wrong))
        .containsExactly(
            "16:11: 'roll: next-working-day' needs to know the holidays;"
                + " add for example holidays: dk at the top of the plan");
  }

  @Test
  void fieldThatOnlySomeReadingsGiveIsMissingInTheOthers() throws IOException {
    String wrong =
        PLAN.replace("    deadline: P30D\n", "")
            .replace("no-stop: excluded}", "no-stop: excluded, deadline: P60D}");

    assertThat(SeededPlan.mistakesOf(folder, wrong))
        .containsExactly("22:9: 'deadline' is missing; write for example deadline: P30D");
  }
}
