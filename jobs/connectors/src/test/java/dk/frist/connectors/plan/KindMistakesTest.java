package dk.frist.connectors.plan;

import static dk.frist.connectors.plan.EveryKind.seeded;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake in the fields of a kind is named with its place and what would be right. */
class KindMistakesTest {
  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        seeded(
            "required: 2000",
            "required: 2.000",
            "19:15: '2.000' is not a number of cases; write 2000"),
        seeded(
            "required: 2000",
            "required: 90%",
            "19:15: '90%' is not a number of cases; write a whole number from 1, such as 2000"),
        seeded(
            "required: 2000",
            "required: 0",
            "19:15: '0' is not a number of cases; write a whole number from 1, such as 2000"),
        seeded(
            "    required: 2000\n",
            "",
            "11:5: 'required' is missing; write for example required: 2000"),
        seeded(
            "    required: 2000\n",
            "    required: 2000\n    deadline: P30D\n",
            "20:5: 'deadline' is no key of kind volume, but of within-deadline, average, notice, service-level; take it out or change the kind"),
        seeded(
            "    required: 2000\n",
            "    required: 2000\n    requird: 2000\n",
            "20:5: unknown key 'requird'; did you mean 'required'?"),
        seeded(
            "kind: volume\n",
            "kind: volumen\n",
            "14:11: unknown kind of target 'volumen'; did you mean 'volume'?"),
        seeded(
            "{id: mean, kind: average}",
            "{id: mean, kind: mean}",
            "35:26: unknown kind of target 'mean'; known: within-deadline, volume, average, completed-by, notice, service-level, milestone"),
        seeded(
            "{id: mean, kind: average}",
            "{id: mean, kind: average, no-stop: missed}",
            "35:35: 'no-stop' is no key of kind average, but of within-deadline; take it out or change the kind"),
        seeded(
            "{id: mean, kind: average}",
            "{id: mean, kind: within-deadline}",
            "35:9: this reading only repeats what its target says; let it differ or take it out"),
        seeded(
            "{id: mean, kind: average}",
            "{id: mean, kind: average, fastest: 90%}",
            "36:9: this reading judges as that on line 35 does; let it differ or take it out"),
        seeded(
            "{id: mean, kind: average}",
            "{id: mean, kind: milestone}",
            "35:9: 'deliveries' is missing; write for example deliveries: [{id: \"1.5-measured\", by: 2024-06-30}]"),
        seeded(
            "deadline: P35D",
            "deadline: P1M",
            "26:15: a mean of days cannot be held against P1M, because months are of several lengths; write days or weeks, such as P35D"),
        seeded(
            "fastest: 90%",
            "fastest: 0%",
            "36:47: a mean over no case is none; write a share above 0%, such as 90%"),
        seeded(
            "fastest: 90%",
            "fastest: 0.9", "36:47: '0.9' is not a share; as a percentage this is 90%"),
        seeded(
            "{id: number, kind: volume, required: 500}",
            "{id: number, kind: volume}",
            "37:9: 'required' is missing; write for example required: 2000"),
        seeded(
            "by: 2024-03-16",
            "by: 17.03.2024",
            "45:9: '17.03.2024' is not a date that exists; write it as 2024-12-31"),
        seeded(
            "by: 2024-03-16",
            "by: 2024-02-30",
            "45:9: '2024-02-30' is not a date that exists; write it as 2024-12-31"),
        seeded(
            "    by: 2024-03-16\n", "", "48:9: 'by' is missing; write for example by: 2024-03-16"),
        seeded(
            "missed-when-closed: unreachable\n",
            "missed-when-closed: []\n",
            "46:25: 'missed-when-closed' is an empty list; name a value or leave the key out"),
        seeded(
            "[unreachable, moved]",
            "[unreachable, unreachable]",
            "49:71: 'unreachable' is listed twice under 'missed-when-closed'"),
        seeded(
            "clock: decision\n    filed-in: ../2024-12-31\n    counted-in: 2024-01-01/2024-12-31",
            "clock: decision\n    counted-in: 2024-01-01/..",
            "17:17: 'counted-in' has an open end, and a number to be reached needs a first and a last day; write for example counted-in: 2024-01-01/2024-12-31"),
        seeded(
            "sites: [Næstved, Aalborg]",
            "sites: []",
            "63:12: 'sites' is an empty list; name a value or leave the key out"),
        seeded(
            "sites: [Næstved, Aalborg]",
            "sites: [Aalborg, Aalborg]",
            "63:22: 'Aalborg' is listed twice under 'sites'"),
        seeded(
            "per: site-days",
            "per: site-day",
            "65:10: 'site-day' is not a value of 'per'; did you mean 'site-days'?"),
        seeded(
            "per: each-site",
            "per: site",
            "70:25: 'site' is not a value of 'per'; known: days, each-site, site-days"),
        seeded(
            "holidays: dk\n",
            "",
            "55:11: 'roll: next-working-day' needs to know the holidays; add for example holidays: dk at the top of the plan",
            "61:11: a service level counts working days and needs to know the holidays; add for example holidays: dk at the top of the plan"),
        seeded(
            "assessed: true",
            "assessed: maybe",
            "76:81: 'assessed' should be true or false, found 'maybe'"),
        seeded(
            "by: 2024-06-30, assessed",
            "assessed",
            "76:9: 'by' is missing; write for example by: 2024-06-30"),
        seeded(
            "- {id: papers-q2, title",
            "- {title",
            "76:9: 'id' is missing; write for example id: \"1.5-measured\""),
        seeded(
            "- id: papers-q4",
            "- id: papers-q2",
            "77:13: delivery id 'papers-q2' is used already on line 76; give another"),
        seeded(
            "by: 2024-12-31\n",
            "by: 2024-12-31\n        late: true\n",
            "79:9: unknown key 'late'; known: id, title, by, assessed"),
        seeded(
            "      - id: papers-q4\n        by: 2024-12-31\n",
            "  - id: more\n    kind: milestone\n    deliveries: [{id: papers-q2, by: 2024-06-30}]\n",
            "79:23: delivery id 'papers-q2' is used already on line 76; give another"),
        seeded(
            "from: extension-due",
            "from: slot-observed",
            "9:21: 'slot-observed' happens to no case; write one of filed, fee-paid, biometrics-taken, admissible, fully-informed, information-requested, information-received, hearing-sent, hearing-answered, interview-held, suspended, resumed, extension-notice-sent, extension-due, decided, served, closed, reopened, remitted, reclassified, voided"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void mistakeIsNamedWithItsPlace(String plan, List<String> mistakes) throws IOException {
    assertThat(SeededPlan.mistakesOf(folder, plan)).isEqualTo(mistakes);
  }
}
