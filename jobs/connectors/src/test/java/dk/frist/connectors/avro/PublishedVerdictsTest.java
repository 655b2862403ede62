package dk.frist.connectors.avro;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.Judgement.Standing;
import dk.frist.schemas.Turn;
import dk.frist.schemas.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PublishedVerdictsTest {
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
          NO_DAY,
          NO_DAY);

  private final VerdictEncoder verdicts = new VerdictEncoder(AGENCIES);

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
  void verdictThatThePlanGivesByItselfIsAsOfADateThatReadersTake() {
    Judgement unobserved =
        new Judgement(
            Standing.EXCLUDED,
            "not-observed",
            day("2024-06-03"),
            NO_DAY,
            day("2024-06-24"),
            day("2024-06-03"),
            day("2024-06-03"),
            day("2024-06-03"),
            NO_DAY,
            NO_DAY);
    var planned =
        new CaseVerdict(
            "us-2024",
            "2024-06-03 Odense",
            "Odense",
            "1.4",
            "plain",
            Integer.MIN_VALUE,
            unobserved);

    assertThat(verdicts.toAvro(planned))
        .extracting(Verdict::getAsOf, Verdict::getVerdict)
        .containsExactly(LocalDate.of(1, 1, 1), "pending_in_time");
    assertThat(verdicts.toAvro(planned).getThen())
        .extracting(Turn::getFrom, Turn::getVerdict, Turn::getReason)
        .containsExactly(tuple(LocalDate.parse("2024-06-03"), "excluded", "not-observed"));
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
            NO_DAY,
            NO_DAY);

    assertThat(verdicts.toAvro(verdict("c", "2024-06-30", turning)))
        .extracting(Verdict::getVerdict, Verdict::getReason, Verdict::getCountedOn)
        .containsExactly("pending_in_time", null, null);
    assertThat(verdicts.toAvro(verdict("c", "2024-07-01", turning)))
        .extracting(Verdict::getVerdict, Verdict::getReason, Verdict::getCountedOn)
        .containsExactly("missed", "not-delivered", LocalDate.parse("2024-07-01"));
  }

  private static CaseVerdict verdict(String unit, String recordedDay, Judgement judgement) {
    return new CaseVerdict(
        "us-2024", unit, "asylum", "1.1a", "interview-required", day(recordedDay), judgement);
  }

  private static <T> String key(KeyedEncoder<T> encoder, T published) {
    return new String(encoder.key(published), StandardCharsets.UTF_8);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
