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

/** What is right word for word, but cannot be meant, is named too. */
class ContradictionsTest {
  @TempDir Path folder;

  static Stream<Arguments> mistakes() {
    return Stream.of(
        seeded(
            "weight: 40",
            "weight: 30",
            "10:1: the weights of the targets sum to 90, not to 100: 10 is missing"),
        seeded(
            "weight: 40",
            "weight: 45",
            "10:1: the weights of the targets sum to 105, not to 100: 5 is too much"),
        seeded(
            "weight: 9.5",
            "weight: 9.25",
            "10:1: the weights of the targets sum to 99.75, not to 100: 0.25 is missing"),
        seeded(
            "{case-type: asylum}",
            "{case-type: asylm}",
            "15:29: case type 'asylm' is not among the plan's case-types; did you mean 'asylum'?"),
        seeded(
            "{case-type: [ukraine]}",
            "{case-type: [ukraine, brexit]}",
            "24:39: case type 'brexit' is not among the plan's case-types; known: asylum, ukraine, extension, family"),
        seeded(
            "filed-in: ../2024-12-31",
            "filed-in: 2025-01-01/..",
            "17:15: no case can count: filed from 2025-01-01 on, when counting has ended on 2024-12-31; let filed-in begin earlier or counted-in end later"),
        seeded(
            "filed-in: ../2024-12-31\n    counted-in: 2024-01-01/2024-12-31",
            "counted-in: 2025-01-01/2025-12-31",
            "17:17: nothing counts: no day of 2025-01-01/2025-12-31 lies in the plan's period, 2024-01-01/2024-12-31"),
        seeded(
            "counted-in: 2023-11-03/2024-12-31",
            "counted-in: ../2023-12-31",
            "44:17: nothing counts: no day of ../2023-12-31 lies in the plan's period, 2024-01-01/2024-12-31"),
        seeded(
            "counted-in: 2023-11-03/2024-12-31",
            "counted-in: 2023-11-03/2024-03-16",
            "50:29: a case that misses 2024-03-17 would never count, because counted-in is 2023-11-03/2024-03-16; let counted-in hold the day"),
        seeded(
            "by: 2024-03-16",
            "by: 2023-12-31",
            "45:9: 2023-12-31 is before the plan's period, 2024-01-01/2024-12-31; write a day in it or after it"),
        seeded(
            "filed-in: ../2024-01-31",
            "filed-in: 2024-03-17/..",
            "45:9: every case would be too late, because filed-in begins on 2024-03-17, after 2024-03-16; write a later day, or an earlier filed-in"),
        seeded(
            "period: 2024-01-01/2024-12-31",
            "period: 2025-01-01/2025-12-31",
            "18:17: nothing counts: no day of 2024-01-01/2024-12-31 lies in the plan's period, 2025-01-01/2025-12-31",
            "30:17: nothing counts: no day of 2024-01-01/2024-12-31 lies in the plan's period, 2025-01-01/2025-12-31",
            "44:17: nothing counts: no day of 2023-11-03/2024-12-31 lies in the plan's period, 2025-01-01/2025-12-31",
            "58:17: nothing counts: no day of ../2024-12-31 lies in the plan's period, 2025-01-01/2025-12-31",
            "66:17: nothing counts: no day of 2024-01-01/2024-12-31 lies in the plan's period, 2025-01-01/2025-12-31"),
        // From Maundy Thursday to Easter Monday.
        seeded(
            "per: site-days\n    counted-in: 2024-01-01/2024-12-31",
            "per: site-days\n    counted-in: 2024-03-28/2024-04-01",
            "66:17: nothing counts: 2024-03-28/2024-04-01 has no working day; write a longer range"),
        seeded(
            ", fastest: 90%, deadline: P5W}",
            "}", "36:9: this reading judges as that on line 35 does; let it differ or take it out"),
        seeded(
            ", fastest: 90%, deadline: P5W}",
            ", deadline: P5W}",
            "36:9: this reading judges as that on line 35 does; let it differ or take it out"),
        seeded(
            "{id: inclusive, by: 2024-03-17}",
            "{id: inclusive, by: 2024-03-16}",
            "50:9: this reading only repeats what its target says; let it differ or take it out"),
        seeded(
            "{id: each, per: each-site}",
            "{id: each, sites: [Næstved, Aalborg]}",
            "70:9: this reading only repeats what its target says; let it differ or take it out"),
        seeded(
            "{id: each, per: each-site}",
            "{id: each, required: 91%}",
            "70:9: this reading judges as that on line 69 does; let it differ or take it out"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("mistakes")
  void contradictionIsNamedWithItsPlace(String plan, List<String> mistakes) throws IOException {
    assertThat(SeededPlan.mistakesOf(folder, plan)).isEqualTo(mistakes);
  }
}
