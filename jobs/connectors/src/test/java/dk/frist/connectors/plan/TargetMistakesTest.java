package dk.frist.connectors.plan;

import static dk.frist.connectors.plan.SeededPlan.seeded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake of a target or a reading is named with its place and what would be right. */
class TargetMistakesTest {
  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        seeded(
            "weight: 100",
            "weight: ten",
            "12:13: 'ten' is not a weight; write a number from 0 to 100, such as 2.5"),
        seeded(
            "weight: 100",
            "weight: 101",
            "12:13: '101' is not a weight; write a number from 0 to 100, such as 2.5"),
        seeded(
            "title: {en: First interview}",
            "title: {en: }",
            "11:16: 'en' should be a text, found nothing"),
        seeded(
            "kind: within-deadline",
            "kind: within-dedline",
            "13:11: unknown kind of target 'within-dedline'; did you mean 'within-deadline'?"),
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
            "24:9: this reading overrides nothing of its target; give it one of kind, population, clock, deadline, roll, filed-in, counted-on, counted-in, no-stop, required"),
        seeded(
            "no-stop: excluded",
            "no-stop: exclude",
            "24:41: 'exclude' is not a value of 'no-stop'; did you mean 'excluded'?"),
        seeded(
            "{id: interviewed-only,",
            "{",
            "24:9: 'id' is missing; write for example id: \"name of the reading\""));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void mistakeIsNamedWithItsPlace(String plan, List<String> mistakes) throws IOException {
    assertThat(SeededPlan.mistakesOf(folder, plan)).isEqualTo(mistakes);
  }
}
