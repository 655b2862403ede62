package dk.frist.connectors.avro;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.Judgement.Standing;
import dk.frist.schemas.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedRecordsTest {
  private static final Judgement MISSED =
      new Judgement(
          Standing.MISSED,
          "no-stop",
          day("2024-04-01"),
          NO_DAY,
          day("2024-05-01"),
          day("2024-06-03"),
          day("2024-12-31"),
          NO_DAY,
          NO_DAY);
  private static final Judgement PENDING =
      new Judgement(
          Standing.PENDING,
          null,
          day("2024-04-01"),
          NO_DAY,
          day("2024-05-01"),
          NO_DAY,
          day("2024-12-31"),
          NO_DAY,
          NO_DAY);

  private static final Map<String, String> AGENCIES =
      Map.of("us-2024", "udlaendingestyrelsen", "siri-2024", "siri");

  private final VerdictEncoder verdicts = new VerdictEncoder(AGENCIES);
  private final FigureSetEncoder figures = new FigureSetEncoder(AGENCIES);
  private final RejectedEncoder rejected = new RejectedEncoder();

  @Test
  void verdictIsWrittenWithItsProof() throws Exception {
    assertThat(verdicts.toAvro(verdict("sag|42", "2024-06-04", MISSED)))
        .isEqualTo(SingleObject.verdicts().decode(Fixture.VERDICT_V1));
  }

  @Test
  void verdictIsWrittenWithWhatItBecomesByItself() {
    assertThat(verdicts.value(verdict("sag|42", "2024-04-20", PENDING)))
        .isEqualTo(Fixture.VERDICT_V2);
  }

  @Test
  void verdictDependsOnItsRecordedDay() {
    assertThat(verdicts.toAvro(verdict("c", "2024-05-01", PENDING)))
        .extracting(Verdict::getVerdict, Verdict::getLeadDays, Verdict::getCountedOn)
        .containsExactly("pending_in_time", null, null);
    assertThat(verdicts.toAvro(verdict("c", "2024-05-02", PENDING)).getVerdict())
        .isEqualTo("pending_overdue");
  }

  @Test
  void verdictThatIsTakenBackLeavesATombstone() {
    assertThat(verdicts.value(verdict("c", "2024-05-01", Judgement.NONE))).isNull();
    assertThat(verdicts.value(verdict("c", "2025-01-01", PENDING))).isNull();
  }

  @Test
  void differentUnitsNeverShareAKey() {
    assertThat(key(verdicts, verdict("sag|42", "2024-06-04", MISSED)))
        .isEqualTo("udlaendingestyrelsen|us-2024|sag%7C42|1.1a|interview-required");
    assertThat(key(verdicts, verdict("sag%7C42", "2024-06-04", MISSED)))
        .isEqualTo("udlaendingestyrelsen|us-2024|sag%257C42|1.1a|interview-required");
  }

  @Test
  void figuresAreWrittenWhole() {
    assertThat(figures.value(set(true))).isEqualTo(Fixture.FIGURES_V2);
  }

  @Test
  void finalFiguresOfADayReplaceItsProvisionalOnes() {
    assertThat(key(figures, set(true)))
        .isEqualTo(key(figures, set(false)))
        .isEqualTo("udlaendingestyrelsen|us-2024|||1.1a|plain|2024-06-30");
  }

  @Test
  void plansOnOneTopicNeverShareAKey() {
    var ofSiri =
        new CaseVerdict("siri-2024", "c", "work", "1.1a", "plain", day("2024-06-04"), MISSED);
    var figuresOfSiri =
        FigureSet.ofClock(
            new Series("siri-2024", "", "", "1.1a", "plain"), day("2024-06-30"), false, List.of());

    assertThat(key(verdicts, ofSiri)).isEqualTo("siri|siri-2024|c|1.1a|plain");
    assertThat(verdicts.toAvro(ofSiri))
        .extracting(Verdict::getPlan, Verdict::getAgency)
        .containsExactly("siri-2024", "siri");
    assertThat(key(figures, figuresOfSiri))
        .isNotEqualTo(key(figures, set(false)))
        .isEqualTo("siri|siri-2024|||1.1a|plain|2024-06-30");
  }

  @Test
  void planThatTheJobDoesNotHaveIsNamed() {
    var strange = new CaseVerdict("us-1999", "c", "", "1.1a", "plain", day("2024-06-04"), MISSED);

    assertThatThrownBy(() -> verdicts.key(strange))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the job has no plan us-1999; it has [");
  }

  @Test
  void unitWithoutACaseTypeHasNone() {
    var milestone =
        new CaseVerdict("us-2024", "processors-q2", "", "2.2", "plain", day("2024-06-04"), MISSED);

    assertThat(verdicts.toAvro(milestone).getCaseType()).isNull();
  }

  @Test
  void verdictThatTurnsByItselfIsTheOneOfItsRecordedDay() {
    Judgement turning =
        new Judgement(
            Standing.MISSED,
            "not-delivered",
            day("2024-01-01"),
            NO_DAY,
            day("2024-06-30"),
            day("2024-07-01"),
            day("2024-07-01"),
            day("2024-07-01"),
            NO_DAY);

    assertThat(verdicts.toAvro(verdict("c", "2024-06-30", turning)))
        .extracting(Verdict::getVerdict, Verdict::getReason, Verdict::getCountedOn)
        .containsExactly("pending_in_time", null, null);
    assertThat(verdicts.toAvro(verdict("c", "2024-07-01", turning)))
        .extracting(Verdict::getVerdict, Verdict::getReason, Verdict::getCountedOn)
        .containsExactly("missed", "not-delivered", LocalDate.parse("2024-07-01"));
  }

  @Test
  void rejectionIsKeyedByWhereTheRecordIs() {
    var truncated =
        new Rejected(
            "case-events-3",
            17,
            RejectReason.TRUNCATED,
            "the record ends before the last field of CaseEvent");

    assertThat(key(rejected, truncated)).isEqualTo("case-events-3|17");
    assertThat(rejected.value(truncated)).isEqualTo(Fixture.REJECTED_V1);
  }

  @Test
  void recordsOfVersionOneAreRead() throws Exception {
    assertThat(SingleObject.verdicts().decode(Fixture.VERDICT_V1).getUnit()).isEqualTo("sag|42");
    FigureSet figuresV1 = new FigureSetDecoder().decode(Fixture.FIGURES_V1);
    assertThat(figuresV1.figures()).hasSize(2);
    assertThat(figuresV1.attainment()).isNull();
    assertThat(SingleObject.rejected().decode(Fixture.REJECTED_V1).getPosition()).isEqualTo(17);
  }

  @Test
  void figuresAreReadBackWithWhereTheirReadingStands() throws Exception {
    assertThat(new FigureSetDecoder().decode(figures.value(set(true)))).isEqualTo(set(true));
  }

  @Test
  void figuresOfAClockStandNowhere() throws Exception {
    FigureSet ofClock =
        FigureSet.ofClock(
            new Series("us-2024", "asylum", "decision", "", ""),
            day("2024-06-30"),
            false,
            List.of(new Figure(Window.NOW, Measure.OPEN, 12)));

    assertThat(new FigureSetDecoder().decode(figures.value(ofClock))).isEqualTo(ofClock);
  }

  private static CaseVerdict verdict(String unit, String recordedDay, Judgement judgement) {
    return new CaseVerdict(
        "us-2024", unit, "asylum", "1.1a", "interview-required", day(recordedDay), judgement);
  }

  private static FigureSet set(boolean provisional) {
    return new FigureSet(
        new Series("us-2024", "", "", "1.1a", "plain"),
        day("2024-06-30"),
        provisional,
        List.of(
            new Figure(Window.PERIOD, Measure.MET, 9),
            new Figure(Window.PERIOD, Measure.RATIO, 0.9)),
        new Attainment(TargetState.ON_COURSE, 0.9));
  }

  private static <T> String key(KeyedEncoder<T> encoder, T published) {
    return new String(encoder.key(published), StandardCharsets.UTF_8);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
