package dk.frist.connectors.avro;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;

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
  private static final Map<String, String> AGENCIES =
      Map.of("us-2024", "udlaendingestyrelsen", "siri-2024", "siri");

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
          NO_DAY,
          NO_DAY);

  private final VerdictEncoder verdicts = new VerdictEncoder(AGENCIES);
  private final FigureSetEncoder figures = new FigureSetEncoder(AGENCIES);
  private final RejectedEncoder rejected = new RejectedEncoder();

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
