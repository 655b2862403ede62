package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.verdict.Judgement.Standing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a generated year makes an interesting demonstration of the plan of 2024. */
class GeneratedYearAgainstPlanTest {

  @Test
  void someTargetsAreNarrowlyKeptAndSomeMissed() throws Exception {
    Span year = new Span(2024, 1, 1, Span.UNLIMITED_EVENTS, 1);

    PlanOutcomes outcomes = PlanOutcomes.of(new GeneratedEvents(year), PlanOutcomes.plan());

    assertThat(outcomes.ratio("1.1a interview-required")).as("1.1a").isBetween(0.902, 0.925);
    assertThat(outcomes.ratio("1.1a interviewed-only")).isBetween(0.925, 0.955);
    assertThat(outcomes.ratio("1.1c share-within-35-days")).as("1.1c").isBetween(0.92, 0.96);
    assertThat(outcomes.ratio("1.2a plain")).as("1.2a").isBetween(0.87, 0.895);
    assertThat(outcomes.ratio("1.2b plain")).as("1.2b").isBetween(0.905, 0.94);
    assertThat(outcomes.ratio("1.3 plain")).as("1.3").isBetween(0.93, 0.97);
    for (String reading : List.of("1.1a interview-required", "1.2a plain", "1.2b plain")) {
      assertThat(outcomes.count(reading, Standing.EXCLUDED)).as(reading).isPositive();
    }
  }

  @Test
  void csvLogSaysTheSameAsTheAvroLog(@TempDir Path folder) throws Exception {
    Plan plan = PlanOutcomes.plan();
    Path avro = folder.resolve("cases.avro");
    Path csv = folder.resolve("cases.csv.gz");
    Screen screen = Screen.piped();
    screen.run("generate", "--scale", "0.03", "--out", avro.toString());
    screen.run("generate", "--scale", "0.03", "--out", csv.toString());
    var mapping = MappingFile.read(folder.resolve("cases.mapping.yaml"));

    List<CaseEvent> fromAvro = events(EventLog.open(avro, null, plan.agency(), plan.attributes()));
    List<CaseEvent> fromCsv = events(EventLog.open(csv, mapping, plan.agency(), plan.attributes()));

    assertThat(PlanOutcomes.of(fromCsv.iterator(), plan))
        .isEqualTo(PlanOutcomes.of(fromAvro.iterator(), plan));
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
