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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake of a plan is named with its place, what was found and what would be right. */
class PlanMistakesTest {
  private static final String PLAN =
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
          weight: 10
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

  private static final String KINDS =
      "known: filed, fee-paid, biometrics-taken, admissible, fully-informed,"
          + " information-requested, information-received, hearing-sent, hearing-answered,"
          + " interview-held, suspended, resumed, extension-notice-sent, extension-due, decided,"
          + " served, closed, reopened, remitted, reclassified, voided";

  @TempDir Path folder;

  static Stream<Arguments> oneMistake() {
    return Stream.of(
        seeded("plan: us-2024\n", "", "1:1: 'plan' is missing; write for example plan: us-2024"),
        seeded("plan: us-2024", "plan:", "1:6: 'plan' should be a text, found nothing"),
        seeded("plan: us-2024", "plan: [us]", "1:7: 'plan' should be a text, found a list"),
        seeded(
            "agency:",
            "agancy:",
            "1:1: 'agency' is missing; write for example agency: udlaendingestyrelsen",
            "2:1: unknown key 'agancy'; did you mean 'agency'?"),
        seeded(
            "Europe/Copenhagen",
            "Europe/Copenhavn",
            "3:7: 'Europe/Copenhavn' is not a time zone; did you mean 'Europe/Copenhagen'?"),
        seeded(
            "period: 2024-01-01/",
            "period: 2024-01-32/",
            "4:9: '2024-01-32' in '2024-01-32/2024-12-31' is not a date that exists; write it as 2024-12-31, or '..' for an open end"),
        seeded(
            "period: 2024-01-01/2024-12-31",
            "period: 2024",
            "4:9: '2024' is not a range of days; write first/last, such as 2024-01-01/2024-12-31, with '..' for an open end"),
        seeded(
            "period: 2024-01-01/2024-12-31",
            "period: 2024-12-31/2024-01-01",
            "4:9: the range 2024-12-31/2024-01-01 ends before it starts; write the earlier first"),
        seeded("holidays: dk", "holidays: [dk]", "5:11: 'holidays' should be a text, found a list"),
        seeded(
            "{from: filed, to: decided}",
            "{from: field, to: decided}",
            "7:20: unknown event kind 'field'; did you mean 'filed'?"),
        seeded(
            "{from: filed, to: decided}",
            "{from: filed}",
            "7:13: 'to' is missing; write for example to: decided"),
        seeded(
            "{from: filed, to: decided}",
            "{from: filed, to: decided, pause: suspended}",
            "7:40: unknown key 'pause'; known: from, to"),
        seeded(
            "{from: filed, to: decided}",
            "filed",
            "7:13: clock 'decision' should be a mapping of keys to values, found 'filed'"),
        seeded(
            "kind: interview-held, where",
            "kind: interview, where",
            "8:39: unknown event kind 'interview'; did you mean 'interview-held'?"),
        seeded(
            "kind: interview-held, where",
            "kind: rejected, where",
            "8:39: unknown event kind 'rejected'; " + KINDS),
        seeded(
            "where: {interview: om}",
            "where: {interviw: om}",
            "8:63: unknown detail 'interviw'; did you mean 'interview'?"),
        seeded(
            "where: {interview: om}",
            "where: {interview: omm}",
            "8:74: 'omm' is not a value of 'interview'; did you mean 'om'?"),
        seeded(
            "where: {interview: om}",
            "where: {}",
            "8:62: 'where' names nothing; name a condition or leave the key out"),
        seeded(
            "where: {interview: om}",
            "where: {new-date: 2024-02-30}",
            "8:73: '2024-02-30' is not a value of 'new-date'; write a date such as 2024-12-31"),
        seeded(
            "{kind: interview-held, where",
            "{where",
            "8:32: 'kind' is missing; write for example kind: interview-held"),
        seeded(
            "  decision: {from: filed, to: decided}",
            "  interview: filed",
            "7:14: clock 'interview' should be a mapping of keys to values, found 'filed'",
            "8:3: key 'interview' is given twice; keep one"),
        seeded(
            "weight: 10",
            "weight: ten",
            "12:13: 'ten' is not a weight; write a number from 0 to 100, such as 2.5"),
        seeded(
            "weight: 10",
            "weight: 101",
            "12:13: '101' is not a weight; write a number from 0 to 100, such as 2.5"),
        seeded(
            "title: {en: First interview}",
            "title: {en: }",
            "11:16: 'en' should be a text, found nothing"),
        seeded(
            "kind: within-deadline",
            "kind: within-dedline",
            "13:11: unknown kind of target 'within-dedline'; known: within-deadline"),
        seeded(
            "    kind: within-deadline\n",
            "",
            "10:5: 'kind' is missing; write for example kind: within-deadline"),
        seeded(
            "case-type: [asylum]",
            "case-type: []",
            "14:29: 'case-type' is an empty list; name a value or leave the key out"),
        seeded(
            "case-type: [asylum]",
            "case-type: [asylum, asylum]",
            "14:38: 'asylum' is listed twice under 'case-type'"),
        seeded(
            "case-type: [asylum]",
            "case-type: [{a: b}]",
            "14:30: 'case-type' should be a text, found a mapping"),
        seeded(
            "case-type: [asylum]",
            "casetype: [asylum]",
            "14:18: unknown key 'casetype'; did you mean 'case-type'?"),
        seeded(
            "clock: interview",
            "clock: xyz",
            "15:12: unknown clock 'xyz'; known: decision, interview"),
        seeded(
            "    clock: interview\n",
            "",
            "10:5: 'clock' is missing; write for example clock: decision"),
        seeded(
            "deadline: P30D",
            "deadline: 30",
            "16:15: '30' is not a period; for 30 days write P30D"),
        seeded(
            "deadline: P30D",
            "deadline: 30 days",
            "16:15: '30 days' is not a period; for 30 days write P30D"),
        seeded(
            "deadline: P30D",
            "deadline: PT720H",
            "16:15: 'PT720H' is not a period; deadlines count whole days, so a period has no hours; write an ISO period of whole days, weeks, months or years, such as P30D or P7M"),
        seeded(
            "deadline: P30D",
            "deadline: P-30D",
            "16:15: 'P-30D' is not a period; a deadline is not negative; write an ISO period of whole days, weeks, months or years, such as P30D or P7M"),
        seeded(
            "deadline: P30D",
            "deadline: P",
            "16:15: 'P' is not a period; write an ISO period of whole days, weeks, months or years, such as P30D or P7M"),
        seeded(
            "deadline: P30D", "deadline: ''", "16:15: 'deadline' should be a text, found nothing"),
        seeded(
            "deadline: P30D",
            "deadlin: P30D",
            "10:5: 'deadline' is missing; write for example deadline: P30D",
            "16:5: unknown key 'deadlin'; did you mean 'deadline'?"),
        seeded(
            "roll: none",
            "roll: next-workday",
            "17:11: 'next-workday' is not a value of 'roll'; did you mean 'next-working-day'?"),
        seeded(
            "filed-in: 2024-04-01/..",
            "filed-in: 2024-04-01/",
            "18:15: '' in '2024-04-01/' is not a date that exists; write it as 2024-12-31, or '..' for an open end"),
        seeded(
            "counted-on: decided",
            "counted-on: [decided]",
            "19:17: 'counted-on', unless it is an event kind, should be a mapping of keys to values, found a list"),
        seeded(
            "counted-in: 2024-04-01/2024-12-31",
            "counted-in: 2024-04-31/2024-12-31",
            "20:17: '2024-04-31' in '2024-04-31/2024-12-31' is not a date that exists; write it as 2024-12-31, or '..' for an open end"),
        seeded(
            "required: 90%",
            "required: 90", "21:15: '90' is not a share; the percent sign is missing: write 90%"),
        seeded(
            "required: 90%",
            "required: 0.9", "21:15: '0.9' is not a share; as a percentage this is 90%"),
        seeded(
            "required: 90%",
            "required: 190%",
            "21:15: '190%' is not a share; write a percentage from 0% to 100%, such as 90%"),
        seeded(
            "elected: true",
            "elected: yes",
            "23:7: no reading is elected; add elected: true to one of them",
            "23:43: 'elected' should be true or false, found 'yes'"),
        seeded(
            "elected: true, ", "", "23:7: no reading is elected; add elected: true to one of them"),
        seeded(
            "{id: interviewed-only,",
            "{id: interviewed-only, elected: true,",
            "24:41: a second reading is elected; only one may be"),
        seeded(
            "id: interviewed-only",
            "id: interview-required",
            "24:14: reading id 'interview-required' is used already on line 23; give another"),
        seeded(
            ", no-stop: excluded}",
            "}",
            "24:9: this reading overrides nothing of its target; give it one of population, clock, deadline, roll, filed-in, counted-on, counted-in, no-stop, required"),
        seeded(
            "no-stop: excluded",
            "no-stop: exclude",
            "24:41: 'exclude' is not a value of 'no-stop'; did you mean 'excluded'?"),
        seeded(
            "{id: interviewed-only,",
            "{",
            "24:9: 'id' is missing; write for example id: \"name of the reading\""),
        seeded(
            "weight: 10",
            "weight: 10\n    weight: 11",
            "13:5: key 'weight' is given twice; keep one"),
        seeded(
            "    weight: 10", "\tweight: 10", "12:1: a tab indents this line; indent with spaces"),
        seeded(
            "weight: 10",
            "weight: *ten",
            "12:13: aliases are not read; write the value out",
            "12:13: 'ten' is not a weight; write a number from 0 to 100, such as 2.5"),
        seeded(
            "{id: interviewed-only",
            "{id: [interviewed-only",
            "24:50: is not YAML: expected ',' or ']', but got }"),
        seeded(
            "weight: 10",
            "weight: 10: 11",
            "12:15: is not YAML: mapping values are not allowed here"),
        seeded(PLAN, "", "the file is empty; it should be a mapping of keys to values"),
        seeded(
            PLAN, "# nothing yet\n", "the file is empty; it should be a mapping of keys to values"),
        seeded(
            PLAN, "- plan: us-2024\n", "1:1: expected a mapping of keys to values, found a list"),
        seeded(
            "targets:\n",
            "targets: []\nrest:\n",
            "9:10: 'targets' is an empty list; add a target",
            "10:1: unknown key 'rest'; known: plan, agency, zone, period, holidays, clocks, targets"));
  }

  private static Arguments seeded(String right, String wrong, String... mistakes) {
    return arguments(right, wrong, List.of(mistakes));
  }

  @ParameterizedTest(name = "«{1}»")
  @MethodSource("oneMistake")
  void mistakeIsNamedWithItsPlace(String right, String wrong, List<String> mistakes)
      throws IOException {
    assertThat(PLAN).contains(right);
    assertThat(mistakesOf(PLAN.replace(right, wrong))).isEqualTo(mistakes);
  }

  @Test
  void everyMistakeOfAFileIsNamedInOneRunInTheFilesOrder() throws IOException {
    String wrong =
        PLAN.replace("required: 90%", "required: 90")
            .replace("zone: Europe/Copenhagen", "zone: Nowhere")
            .replace("clock: interview", "clock: xyz")
            .replace("  decision: {from: filed", "  decision: {from: fled");

    assertThat(mistakesOf(wrong))
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
    assertThat(mistakesOf(PLAN.replace("holidays: dk", "holidays: xx")))
        .singleElement()
        .asString()
        .startsWith("5:11: unknown holiday calendar 'xx'; known: ad, ae, al,")
        .contains(" dk, ");
  }

  @Test
  void unknownZoneIsAnsweredWithExamples() throws IOException {
    assertThat(mistakesOf(PLAN.replace("Europe/Copenhagen", "Nowhere")))
        .singleElement()
        .asString()
        .startsWith("3:7: 'Nowhere' is not a time zone; known are ")
        .contains("such as Africa/");
  }

  @Test
  void rollToAWorkingDayNeedsToKnowTheHolidays() throws IOException {
    String wrong =
        PLAN.replace("holidays: dk\n", "").replace("roll: none", "roll: next-working-day");

    assertThat(mistakesOf(wrong))
        .containsExactly(
            "16:11: 'roll: next-working-day' needs to know the holidays;"
                + " add for example holidays: dk at the top of the plan");
  }

  @Test
  void fieldThatOnlySomeReadingsGiveIsMissingInTheOthers() throws IOException {
    String wrong =
        PLAN.replace("    deadline: P30D\n", "")
            .replace("no-stop: excluded}", "no-stop: excluded, deadline: P60D}");

    assertThat(mistakesOf(wrong))
        .containsExactly("22:9: 'deadline' is missing; write for example deadline: P30D");
  }

  private List<String> mistakesOf(String plan) throws IOException {
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
