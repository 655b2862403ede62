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

/** Each mistake at the top of a plan is named with its place and what would be right. */
class PlanMistakesTest {
  private static final String KINDS =
      "known: filed, fee-paid, biometrics-taken, admissible, fully-informed,"
          + " information-requested, information-received, hearing-sent, hearing-answered,"
          + " interview-held, suspended, resumed, extension-notice-sent, extension-due, decided,"
          + " served, closed, reopened, remitted, reclassified, voided, slot-observed, milestone-delivered, milestone-assessed";

  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
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
            "7:40: unknown key 'pause'; did you mean 'pauses'?"),
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
            "8:3: key 'interview' is given twice; keep one"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void mistakeIsNamedWithItsPlace(String plan, List<String> mistakes) throws IOException {
    assertThat(SeededPlan.mistakesOf(folder, plan)).isEqualTo(mistakes);
  }
}
