package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run names everything that is wrong with a plan, from its top to its last delivery. */
class ManyMistakesTest {
  private static final String WRONG =
      """
      plan: us-2024
      agancy: udlaendingestyrelsen
      zone: Europe/Kopenhagen
      period: 2024-12-31/2024-01-01
      holidays: [dk]
      case-types: [asylum, visa]
      clocks:
        decision: {from: filed, to: decide}
        slots: {from: slot-observed, to: decided}
      targets:
        - id: "1.1"
          weight: 60
          kind: within-deadline
          population: {case-type: [asylm], where: {basis: []}}
          clock: decison
          deadline: 30
          required: 0.9
          readings:
            - {id: a, no-stop: missed}
            - {id: a, no-stop: misssed}
            - {id: b}
        - id: "1.1"
          weight: 30
          kind: volume
          clock: slots
          required: 2.000
          deadline: P30D
        - id: "1.2"
          kind: averages
          clock: decision
        - id: "1.3"
          kind: service-level
          deadline: P3W
          sites: [Aarhus, Aarhus]
          per: site
          counted-in: 2024-01-01/..
          required: 90%
        - id: "1.4"
          kind: milestone
          deliveries:
            - {id: note, by: 2024-06-31}
            - {id: note, by: 2024-06-30, assessed: ja}
      """;

  @TempDir Path folder;

  @Test
  void everyMistakeIsNamedInOneRunInTheFilesOrder() throws IOException {
    assertThat(SeededPlan.mistakesOf(folder, WRONG))
        .containsExactly(
            "1:1: 'agency' is missing; write for example agency: udlaendingestyrelsen",
            "2:1: unknown key 'agancy'; did you mean 'agency'?",
            "3:7: 'Europe/Kopenhagen' is not a time zone; did you mean 'Europe/Copenhagen'?",
            "4:9: the range 2024-12-31/2024-01-01 ends before it starts; write the earlier first",
            "5:11: 'holidays' should be a text, found a list",
            "8:31: unknown event kind 'decide'; did you mean 'decided'?",
            "9:17: 'slot-observed' happens to no case; write one of filed, fee-paid, biometrics-taken, admissible, fully-informed, information-requested, information-received, hearing-sent, hearing-answered, interview-held, suspended, resumed, extension-notice-sent, extension-due, decided, served, closed, reopened, remitted, reclassified, voided",
            "10:1: the weights of the targets sum to 90, not to 100: 10 is missing",
            "14:30: case type 'asylm' is not among the plan's case-types; did you mean 'asylum'?",
            "14:53: 'basis' is an empty list; name a value or leave the key out",
            "15:12: unknown clock 'decison'; did you mean 'decision'?",
            "16:15: '30' is not a period; for 30 days write P30D",
            "17:15: '0.9' is not a share; as a percentage this is 90%",
            "19:7: no reading is elected; add elected: true to one of them",
            "20:14: reading id 'a' is used already on line 19; give another",
            "20:26: 'misssed' is not a value of 'no-stop'; did you mean 'missed'?",
            "21:9: this reading overrides nothing of its target; give it one of kind, population, clock, deadline, roll, filed-in, counted-on, counted-in, no-stop, required",
            "22:9: target id '1.1' is used already on line 11; give another",
            "26:15: '2.000' is not a number of cases; write 2000",
            "27:5: 'deadline' is no key of kind volume, but of within-deadline, average, notice, service-level; take it out or change the kind",
            "29:11: unknown kind of target 'averages'; did you mean 'average'?",
            "34:21: 'Aarhus' is listed twice under 'sites'",
            "35:10: 'site' is not a value of 'per'; known: days, each-site, site-days",
            "36:17: 'counted-in' has an open end, and a service level needs a first and a last day; write for example counted-in: 2024-01-01/2024-12-31",
            "41:24: '2024-06-31' is not a date that exists; write it as 2024-12-31",
            "42:14: delivery id 'note' is used already on line 41; give another",
            "42:46: 'assessed' should be true or false, found 'ja'");
  }
}
