package dk.frist.connectors.avro;

import dk.frist.rules.score.Outlook;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes scorecards: key {@code agency|plan|as of}, so the final card of a day replaces its
 * provisional ones.
 */
public final class ScorecardEncoder implements KeyedEncoder<Scorecard> {
  private static final long serialVersionUID = 1L;

  static {
    TrustedContracts.vouch();
  }

  private final Agencies agencies;

  /**
   * @param agencyByPlan for the id of each plan, the authority it binds: {@link
   *     dk.frist.rules.plan.Plans#agencyByPlan()}
   */
  public ScorecardEncoder(Map<String, String> agencyByPlan) {
    this.agencies = new Agencies(agencyByPlan);
  }

  @Override
  public byte[] key(Scorecard card) {
    return RecordKey.of(
        agencies.of(card.plan()), card.plan(), LocalDate.ofEpochDay(card.asOf()).toString());
  }

  @Override
  public byte[] value(Scorecard card) {
    return SingleObject.encode(toAvro(card), dk.frist.schemas.Scorecard.getEncoder());
  }

  private dk.frist.schemas.Scorecard toAvro(Scorecard card) {
    Points points = card.attainment();
    Outlook outlook = card.outlook();
    return dk.frist.schemas.Scorecard.newBuilder()
        .setPlan(card.plan())
        .setAgency(agencies.of(card.plan()))
        .setAsOf(LocalDate.ofEpochDay(card.asOf()))
        .setProvisional(card.provisional())
        .setLow(points.low().doubleValue())
        .setElected(points.elected().doubleValue())
        .setHigh(points.high().doubleValue())
        .setTargets(card.targets().stream().map(ScorecardEncoder::target).toList())
        .setExpected(outlook == null ? null : outlook.expected())
        .setExpectedLow(outlook == null ? null : outlook.low())
        .setExpectedHigh(outlook == null ? null : outlook.high())
        .build();
  }

  private static dk.frist.schemas.TargetScore target(TargetScore score) {
    Points points = score.points();
    return dk.frist.schemas.TargetScore.newBuilder()
        .setTarget(score.target())
        .setWeight(weight(score.weight()))
        .setState(score.state().id())
        .setDependsOnReading(score.dependsOnReading())
        .setLow(points.low().doubleValue())
        .setElected(points.elected().doubleValue())
        .setHigh(points.high().doubleValue())
        .setReadings(score.readings().stream().map(ScorecardEncoder::reading).toList())
        .build();
  }

  private static @Nullable Double weight(@Nullable BigDecimal weight) {
    return weight == null ? null : Double.valueOf(weight.doubleValue());
  }

  private static dk.frist.schemas.ReadingScore reading(ReadingScore score) {
    return new dk.frist.schemas.ReadingScore(
        score.reading(), score.elected(), score.state().id(), Attained.value(score.attainment()));
  }
}
