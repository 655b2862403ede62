package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.ScoredPlan;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.rules.score.Scorecard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorecardFileTest {
  private static final Scorecard CARD = ScoredPlan.card("2024-08-31");

  @TempDir Path parent;

  @Test
  void cardIsWrittenAsWorkedByHand() throws Exception {
    ReplayRun run = run("out", 2);

    ReplaySummary summary = run.of(Emitted.of(CARD));

    assertThat(summary.scores()).isEqualTo(14);
    assertThat(run.files().get("scorecard.csv"))
        .isEqualTo(
            """
            as_of,target,reading,elected,state,value,required,weight,points_low,points_elected,\
            points_high,depends_on_reading,rule
            2024-08-31,1.1b,,,on_course,1250,2000,15,0,15,15,false,\
            The number keeps pace with the working days that have passed.
            2024-08-31,1.1b,plain,true,on_course,1250,2000,,,,,,\
            The number keeps pace with the working days that have passed.
            2024-08-31,1.1c,,,needs_a_decision,0.875000,90%,5,0,0,5,true,\
            The readings are settled and do not agree.
            2024-08-31,1.1c,share,true,missed,0.875000,90%,,,,,,\
            "Counting has ended, and less than the required share of what counted was met."
            2024-08-31,1.1c,mean,false,met,34.500000,35 days,,,,,,\
            "Counting has ended, and the mean is within the bound."
            2024-08-31,1.1c,fastest,false,met,29.123457,35 days,,,,,,\
            "Counting has ended, and the mean is within the bound."
            2024-08-31,1.4,,,on_course,,90%,2.5,0,2.5,2.5,true,\
            "The required share is reached so far, also with everything overdue counted as failed."
            2024-08-31,1.4,pooled,true,on_course,,90%,,,,,,\
            "The required share is reached so far, also with everything overdue counted as failed."
            2024-08-31,1.4,each-site,false,at_risk,0.800000,90%,,,,,,\
            "The required share is not reached so far, or no more once everything overdue counts as failed."
            2024-08-31,2.2,,,met,1.000000,100%,10,10,10,10,false,\
            "Everything was delivered by its date, and accepted where it has to be."
            2024-08-31,2.2,plain,true,met,1.000000,100%,,,,,,\
            "Everything was delivered by its date, and accepted where it has to be."
            2024-08-31,letters,,,at_risk,0.500000,90%,,,,,false,\
            The required share is not reached so far.
            2024-08-31,letters,plain,true,at_risk,0.500000,90%,,,,,,\
            The required share is not reached so far.
            2024-08-31,,,,,,,,10,27.5,32.5,,
            """);
  }

  @Test
  void daysAscendAndAreTheSameWhateverTheNumberOfSubtasks() throws Exception {
    List<Scorecard> year = new ArrayList<>();
    for (int day = day("2024-01-01"); day <= day("2024-12-31"); day++) {
      year.add(new Scorecard(CARD.plan(), day, false, CARD.attainment(), CARD.targets()));
    }
    Map<String, String> alone = null;
    for (int subtasks : new int[] {1, 2, 5}) {
      Collections.shuffle(year, new Random(subtasks));
      ReplayRun run = run("of-" + subtasks, subtasks);
      run.of(Emitted.of(year.toArray(Scorecard[]::new)), new Capacity(1, 4096));
      alone = alone == null ? run.files() : alone;
      assertThat(run.files()).isEqualTo(alone);
      assertThat(run.lines("scorecard.csv"))
          .hasSize(1 + 366 * 14)
          .extracting(line -> line.substring(0, 10))
          .last()
          .isEqualTo("2024-12-31");
    }
  }

  @Test
  void provisionalCardsArePassedOver() throws Exception {
    ReplayRun run = run("out", 1);

    ReplaySummary summary =
        run.of(
            Emitted.of(
                new Scorecard(CARD.plan(), CARD.asOf(), true, CARD.attainment(), CARD.targets())));

    assertThat(summary.scores()).isZero();
    assertThat(run.lines("scorecard.csv")).containsExactly(ScorecardFile.HEADER);
  }

  @Test
  void dayWithTwoCardsIsNoFile() {
    assertThatThrownBy(() -> run("out", 1).of(Emitted.of(CARD, CARD)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("two scorecards are as of 2024-08-31");
  }

  @Test
  void samplesOfACardStandInTheMetricsFile() throws Exception {
    ReplayRun run = run("out", 2);

    ReplaySummary summary = run.of(Emitted.of(ScoredPlan.card("2024-08-30"), CARD));

    String labels =
        "{source=\"replay\",replay_id=\"replay\",plan=\"us-2024\",agency=\"udlaendingestyrelsen\",";
    assertThat(summary.samples()).isEqualTo(2 * (3 + 4 * 4 + 5 * (7 + 1) + 8 * 7 + 5 + 1 + 1));
    assertThat(run.lines("metrics.om"))
        .contains(
            "frist_attainment_points" + labels + "bound=\"low\"} 10.0 1725055200.000",
            "frist_attainment_points" + labels + "bound=\"low\"} 10.0 1725141600.000",
            "frist_attainment_points" + labels + "bound=\"elected\"} 27.5 1725141600.000",
            "frist_target_weight_points" + labels + "target=\"1.4\"} 2.5 1725141600.000",
            "frist_target_depends_on_reading" + labels + "target=\"1.1c\"} 1.0 1725141600.000",
            "frist_figures_as_of_timestamp_seconds"
                + labels.replaceAll(",$", "} 1.7250552E9 1725141600.000"));
  }

  private ReplayRun run(String folder, int subtasks) {
    return new ReplayRun(parent.resolve(folder), subtasks, ScoredPlan.PLANS);
  }
}
