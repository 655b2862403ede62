package dk.frist.connectors.files;

import static dk.frist.connectors.PlanStory.ASYLUM_DECISIONS;
import static dk.frist.connectors.PlanStory.asOf;
import static dk.frist.connectors.PlanStory.day;
import static dk.frist.connectors.PlanStory.figure;
import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.connectors.files.ReplayInputs.Schedule;
import dk.frist.connectors.files.ReplayRun.Emitted;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.connectors.kafka.TopicSlice.Gap;
import dk.frist.connectors.kafka.TopicSlice.Loss;
import dk.frist.connectors.kafka.TopicSlice.Span;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.VerdictKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayResultsTest {
  private static final TopicSlice TOPIC =
      new TopicSlice(
          "broker-1:9092",
          "case-events",
          List.of(new Span(0, 3, 120), new Span(1, 0, 80)),
          List.of(new Gap(0, 0, 3, 3, Loss.TRIMMED)));

  private static final FigureSet TWO_FIGURES =
      asOf(
          "2024-05-03",
          ASYLUM_DECISIONS,
          figure(Window.DAYS_30, Measure.MEAN, 12.5),
          figure(Window.NOW, Measure.OPEN, 12));
  private static final CaseVerdict MET =
      new CaseVerdict(
          "us-2024",
          "c1",
          "asylum",
          "1.1a",
          "interview-required",
          day("2024-04-20"),
          new Judgement(
              Judgement.Standing.MET,
              null,
              day("2024-04-02"),
              day("2024-04-20"),
              day("2024-05-02"),
              day("2024-04-20"),
              NO_DAY,
              NO_DAY,
              NO_DAY,
              NO_DAY));

  @TempDir private Path parent;

  private Path plan;
  private Path log;
  private Path mapping;
  private Path out;

  @BeforeEach
  void writeInputs() throws IOException {
    plan =
        Files.copy(plans().resolve("udlaendingestyrelsen-2024.yaml"), parent.resolve("mine.yaml"));
    log = Files.writeString(parent.resolve("log.csv"), "case,at\nc1,2024-04-02\n");
    mapping = Files.writeString(parent.resolve("map.yaml"), "case-id: case # æøå\n");
    out = parent.resolve("out");
  }

  private static Path plans() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("jobs/plans"))) {
      folder = folder.getParent();
    }
    return folder.resolve("jobs/plans");
  }

  private void replay(Schedule schedule) throws Exception {
    Plans plans = PlanFiles.read(List.of(plan));
    ReplayInputs given =
        ReplayInputs.read(plans, List.of(plan), List.of(log), mapping, schedule)
            .and(List.of(TOPIC));
    try (ReplayFolder folder = ReplayFolder.open(out, true)) {
      new ReplayRun(out, 2)
          .write(folder, new Emitted(List.of(TWO_FIGURES), List.of(MET), List.of()));
      folder.finish(given, ReplayFolder.DEFAULT_REPLAY_ID, ReplayProgress.SILENT);
    }
  }

  @Test
  void folderSaysWhatItRestsOn() throws Exception {
    replay(Schedule.sampled("P1M"));

    ReplayResults results = ReplayResults.open(out);

    assertThat(results.manifest())
        .isEqualTo(
            new ReplayManifest(
                "us-2024",
                "udlaendingestyrelsen",
                results.plan().edition(),
                List.of(
                    new LogFingerprint(
                        log.toString(),
                        22,
                        "876fb661bd75a59a47dff4b65de5661d1e9e250499d2d03295fe37293261da40")),
                List.of(TOPIC),
                mapping.toString(),
                Schedule.sampled("P1M"),
                LocalDate.parse("2024-05-03")));
    assertThat(out.resolve("plan.yaml")).hasSameBinaryContentAs(plan);
    assertThat(results.mapping().orElseThrow()).hasSameBinaryContentAs(mapping);
    assertThat(results.plan().target("1.1a")).isPresent();
  }

  @Test
  void rowsAreReadBackAsTheyWereEmitted() throws Exception {
    replay(Schedule.sampled("P1D"));
    ReplayResults results = ReplayResults.open(out);
    List<FigureRow> figures = new ArrayList<>();
    List<VerdictRow> verdicts = new ArrayList<>();
    List<Object> others = new ArrayList<>();

    results.figures(figures::add);
    results.verdicts(verdicts::add);
    results.scorecard(others::add);

    LocalDate day = LocalDate.parse("2024-05-03");
    assertThat(figures)
        .containsExactly(
            new FigureRow(day, ASYLUM_DECISIONS, TWO_FIGURES.figures().get(0)),
            new FigureRow(day, ASYLUM_DECISIONS, TWO_FIGURES.figures().get(1)));
    assertThat(verdicts)
        .containsExactly(
            new VerdictRow(
                "c1",
                "asylum",
                "1.1a",
                "interview-required",
                VerdictKind.MET,
                "",
                LocalDate.parse("2024-04-02"),
                LocalDate.parse("2024-04-20"),
                LocalDate.parse("2024-05-02"),
                18,
                LocalDate.parse("2024-04-20")));
    assertThat(others).isEmpty();
  }

  @Test
  void dayAskedForIsRemembered() throws Exception {
    LocalDate day = LocalDate.parse("2024-05-03");
    replay(Schedule.asOf(day));

    assertThat(ReplayResults.open(out).manifest().schedule()).isEqualTo(Schedule.asOf(day));
  }

  @Test
  void sameInputsGiveTheSameManifestByteForByte() throws Exception {
    replay(Schedule.sampled("end"));
    String first = Files.readString(out.resolve("replay.json"));
    replay(Schedule.sampled("end"));

    assertThat(out.resolve("replay.json")).hasContent(first);
    assertThat(first).startsWith("{\n  \"format\" : 1,\n  \"plan\" : \"us-2024\",\n");
  }

  @Test
  void mappingOfAFormerReplayDoesNotStay() throws Exception {
    replay(Schedule.sampled("end"));
    try (ReplayFolder folder = ReplayFolder.open(out, true)) {
      folder.finish(PlanFiles.read(List.of(plan)));
    }

    assertThat(out.resolve("mapping.yaml")).doesNotExist();
    assertThat(out.resolve("plan.yaml")).doesNotExist();
  }

  @Test
  void logThatChangedHasAnotherFingerprint() throws Exception {
    LogFingerprint before = LogFingerprint.of(log);
    Path copy = Files.copy(log, parent.resolve("copy.csv"));
    Files.writeString(log, "case,at\nc1,2024-04-03\n");

    assertThat(before.sameContent(LogFingerprint.of(copy))).isTrue();
    assertThat(before.sameContent(LogFingerprint.of(log))).isFalse();
  }
}
