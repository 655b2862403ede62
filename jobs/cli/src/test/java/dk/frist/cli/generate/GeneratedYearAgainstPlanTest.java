package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import dk.frist.connectors.Passing;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.verdict.VerdictKind;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a generated year makes an interesting demonstration of the plans of 2024. */
class GeneratedYearAgainstPlanTest {
  private static PlanOutcomes outcomes;

  @BeforeAll
  static void judge() throws Exception {
    Span year = new Span(2024, 1, 1, Span.UNLIMITED_EVENTS, 1);
    outcomes =
        PlanOutcomes.of(
            new GeneratedEvents(year), PlanOutcomes.immigrationService(), PlanOutcomes.siri());
  }

  private static TargetScore target(String id) {
    return outcomes.scorecard("us-2024").targets().stream()
        .filter(score -> score.target().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<TargetState> readings(String id) {
    return target(id).readings().stream().map(reading -> reading.state()).toList();
  }

  @Test
  void someTargetsAreNarrowlyKeptAndSomeMissed() {
    assertThat(outcomes.ratio("1.1a interview-required")).as("1.1a").isBetween(0.902, 0.925);
    assertThat(outcomes.ratio("1.1a interviewed-only")).isBetween(0.925, 0.955);
    assertThat(outcomes.count("1.1b all-spontaneous", VerdictKind.MET)).isBetween(2000, 2100);
    assertThat(outcomes.ratio("1.1c share-within-35-days")).as("1.1c").isBetween(0.875, 0.895);
    assertThat(outcomes.ratio("1.1d before-17-march")).as("1.1d").isBetween(0.935, 0.95);
    assertThat(outcomes.ratio("1.2a until-decided")).as("1.2a").isBetween(0.87, 0.895);
    assertThat(outcomes.ratio("1.2b until-decided")).as("1.2b").isBetween(0.905, 0.94);
    assertThat(outcomes.ratio("1.3 plain")).as("1.3").isBetween(0.93, 0.97);
    assertThat(outcomes.ratio("1.4 pooled")).as("1.4").isBetween(0.93, 0.97);
    assertThat(outcomes.ratio("notice plain")).as("notice").isBetween(0.7, 0.9);
    for (String reading : List.of("1.1a interview-required", "1.2a until-decided", "1.4 pooled")) {
      assertThat(outcomes.count(reading, VerdictKind.EXCLUDED)).as(reading).isPositive();
    }
  }

  @Test
  void threeReadingsOfTheUkraineTargetDisagree() {
    assertThat(readings("1.1c"))
        .containsExactly(TargetState.MISSED, TargetState.MET, TargetState.MET);
    assertThat(target("1.1c").dependsOnReading()).isTrue();
    assertThat(target("1.1c").state()).isEqualTo(TargetState.NEEDS_A_DECISION);
  }

  @Test
  void sundayAndUnreachablePersonsDecideAboutTheExtensions() {
    assertThat(readings("1.1d"))
        .containsExactly(TargetState.MISSED, TargetState.MET, TargetState.MET, TargetState.MET);
  }

  @Test
  void oneSiteSpoilsTheWaitAtTheDesksUnderTheStricterReadings() {
    assertThat(readings("1.4"))
        .containsExactly(TargetState.MET, TargetState.MISSED, TargetState.MISSED);
  }

  @Test
  void deliveriesAreMadeButForALateOneAndOneThatNobodyAssessed() {
    assertThat(target("1.1e").state()).isEqualTo(TargetState.NEEDS_A_DECISION);
    assertThat(target("2.4").state()).isEqualTo(TargetState.MISSED);
    assertThat(List.of("1.5", "2.1", "2.2", "2.3"))
        .allMatch(id -> target(id).state() == TargetState.MET);
  }

  @Test
  void attainmentIsAnIntervalAroundTheElectedReadings() {
    Scorecard card = outcomes.scorecard("us-2024");

    assertThat(card.targets()).hasSize(15);
    assertThat(card.targets().stream().map(TargetScore::state).distinct())
        .contains(TargetState.MET, TargetState.MISSED, TargetState.NEEDS_A_DECISION);
    assertThat(card.attainment().low()).isLessThan(card.attainment().elected());
    assertThat(card.attainment().elected()).isLessThan(card.attainment().high());
    assertThat(card.attainment().high()).isLessThan(BigDecimal.valueOf(100));
  }

  @Test
  void otherAuthorityKeepsSomeOfItsGoals() {
    Scorecard card = outcomes.scorecard("siri-2024");

    assertThat(card.targets().stream().map(TargetScore::state).distinct())
        .containsExactlyInAnyOrder(TargetState.MET, TargetState.MISSED);
  }

  @Test
  void csvLogSaysTheSameAsTheAvroLog(@TempDir Path folder) throws Exception {
    Plan plan = PlanOutcomes.immigrationService();
    Path avro = folder.resolve("cases.avro");
    Path csv = folder.resolve("cases.csv.gz");
    Screen screen = Screen.piped();
    screen.run("generate", "--scale", "0.03", "--out", avro.toString());
    screen.run("generate", "--scale", "0.03", "--out", csv.toString());
    var mapping = MappingFile.read(folder.resolve("cases.mapping.yaml"));

    Passing passing = Passing.of(Plans.of(plan));
    List<CaseEvent> fromAvro = events(EventLog.open(avro, null, plan.agency(), passing));
    List<CaseEvent> fromCsv = events(EventLog.open(csv, mapping, plan.agency(), passing));

    assertThat(PlanOutcomes.of(fromCsv.iterator(), plan))
        .hasToString(PlanOutcomes.of(fromAvro.iterator(), plan).toString());
    assertThat(fromCsv.size()).isLessThan(fromAvro.size());
  }

  private static List<CaseEvent> events(EventLog log) throws Exception {
    List<CaseEvent> events = new ArrayList<>();
    try (var reader = log.reader()) {
      for (Intake intake = reader.next(); intake != null; intake = reader.next()) {
        assertThat(intake.event()).as("every record is an event").isNotNull();
        events.add(intake.event());
      }
    }
    return events;
  }
}
