package dk.frist.connectors.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.ScoredPlan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Outlook;
import dk.frist.rules.score.Scorecard;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardRecordsTest {
  private static final Scorecard CARD = ScoredPlan.card("2024-08-31");

  private final ScorecardEncoder encoder =
      new ScorecardEncoder(Plans.of(ScoredPlan.PLAN, ScoredPlan.SIRI).agencyByPlan());
  private final ScorecardDecoder decoder = new ScorecardDecoder();

  @Test
  void cardIsWrittenWhole() {
    assertThat(encoder.value(CARD)).isEqualTo(Fixture.SCORECARD_V2);
  }

  @Test
  void cardIsReadBackAsItWas() throws Exception {
    assertThat(decoder.decode(Fixture.SCORECARD_V1)).isEqualTo(CARD);
    assertThat(decoder.decode(Fixture.SCORECARD_V2)).isEqualTo(CARD);
    Scorecard ofSiri = ScoredPlan.cardOfSiri("2024-08-31");
    assertThat(decoder.decode(encoder.value(ofSiri))).isEqualTo(ofSiri);
  }

  @Test
  void finalCardOfADayReplacesItsProvisionalOnes() {
    Scorecard provisional =
        new Scorecard(CARD.plan(), CARD.asOf(), true, CARD.attainment(), CARD.targets());

    assertThat(key(provisional))
        .isEqualTo(key(CARD))
        .isEqualTo("udlaendingestyrelsen|us-2024|2024-08-31");
    assertThat(key(ScoredPlan.cardOfSiri("2024-08-31"))).isEqualTo("siri|siri-2024|2024-08-31");
  }

  @Test
  void stateOfALaterVersionIsToldAndNotGuessed() {
    var later =
        new dk.frist.schemas.TargetScore("1.1b", null, "forgiven", false, 0.0, 0.0, 0.0, List.of());

    assertThatThrownBy(() -> decoder.decode(cardWith(0, 0, 0, List.of(later))))
        .isInstanceOf(UndecodableException.class)
        .hasMessage("a state is 'forgiven', which this version does not know");
  }

  @Test
  void pointsOutOfOrderAreNoCard() {
    assertThatThrownBy(() -> decoder.decode(cardWith(5, 4, 10, List.of())))
        .isInstanceOf(UndecodableException.class)
        .hasMessage("points are out of order: 5.0, 4.0, 10.0");
    assertThatThrownBy(() -> decoder.decode(cardWith(0, Double.NaN, 10, List.of())))
        .isInstanceOf(UndecodableException.class);
  }

  @Test
  void expectedPointsAreReadBackWithTheirInterval() throws Exception {
    Scorecard card = CARD.withOutlook(new Outlook(61.25, 45, 80));

    assertThat(decoder.decode(encoder.value(card))).isEqualTo(card);
  }

  private static byte[] cardWith(
      double low, double elected, double high, List<dk.frist.schemas.TargetScore> targets) {
    var card =
        new dk.frist.schemas.Scorecard(
            "us-2024",
            "agency",
            LocalDate.EPOCH,
            false,
            low,
            elected,
            high,
            targets,
            null,
            null,
            null);
    return SingleObject.encode(card, dk.frist.schemas.Scorecard.getEncoder());
  }

  private String key(Scorecard card) {
    return new String(encoder.key(card), StandardCharsets.UTF_8);
  }
}
