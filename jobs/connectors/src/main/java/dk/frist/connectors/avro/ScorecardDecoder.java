package dk.frist.connectors.avro;

import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Outlook;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ScorecardEncoder} published. One per thread. */
public final class ScorecardDecoder {
  private final SingleObject<dk.frist.schemas.Scorecard> cards = SingleObject.scorecards();

  /**
   * The card in a record's value. Points and weights are equal to those published in value, but may
   * have another number of decimals.
   *
   * @throws UndecodableException if the bytes hold none, or one that this version cannot tell: with
   *     a state that it does not know, or points out of order
   */
  public Scorecard decode(byte[] value) throws UndecodableException {
    dk.frist.schemas.Scorecard read = cards.decode(value);
    List<TargetScore> targets = new ArrayList<>();
    for (dk.frist.schemas.TargetScore target : read.getTargets()) {
      targets.add(target(target));
    }
    return new Scorecard(
        read.getPlan(),
        (int) read.getAsOf().toEpochDay(),
        read.getProvisional(),
        points(read.getLow(), read.getElected(), read.getHigh()),
        targets,
        outlook(read));
  }

  /** Null where the card says nothing of what is expected, as earlier versions did not. */
  private static @Nullable Outlook outlook(dk.frist.schemas.Scorecard read)
      throws UndecodableException {
    Double expected = read.getExpected();
    Double low = read.getExpectedLow();
    Double high = read.getExpectedHigh();
    if (expected == null || low == null || high == null) {
      return null;
    }
    if (!(low <= expected && expected <= high)) {
      throw new UndecodableException(
          RejectReason.MALFORMED,
          "expected points are out of order: %s, %s, %s".formatted(low, expected, high));
    }
    return new Outlook(expected, low, high);
  }

  private static TargetScore target(dk.frist.schemas.TargetScore read) throws UndecodableException {
    List<ReadingScore> readings = new ArrayList<>();
    for (dk.frist.schemas.ReadingScore reading : read.getReadings()) {
      readings.add(reading(reading));
    }
    return new TargetScore(
        read.getTarget(),
        weight(read.getWeight()),
        state(read.getState()),
        read.getDependsOnReading(),
        points(read.getLow(), read.getElected(), read.getHigh()),
        readings);
  }

  private static ReadingScore reading(dk.frist.schemas.ReadingScore read)
      throws UndecodableException {
    Double value = read.getValue();
    return new ReadingScore(
        read.getReading(),
        read.getElected(),
        new Attainment(state(read.getState()), value == null ? Attainment.NOTHING : value));
  }

  private static TargetState state(String id) throws UndecodableException {
    TargetState state = Attained.state(id);
    if (state == null) {
      throw new UndecodableException(
          RejectReason.MALFORMED, "a state is '" + id + "', which this version does not know");
    }
    return state;
  }

  private static Points points(double low, double elected, double high)
      throws UndecodableException {
    if (!(0 <= low && low <= elected && elected <= high && high < Double.POSITIVE_INFINITY)) {
      throw new UndecodableException(
          RejectReason.MALFORMED,
          "points are out of order: %s, %s, %s".formatted(low, elected, high));
    }
    return new Points(decimal(low), decimal(elected), decimal(high));
  }

  private static @Nullable BigDecimal weight(@Nullable Double weight) {
    return weight == null ? null : decimal(weight);
  }

  /** Whole numbers without decimals, as plans write them. */
  private static BigDecimal decimal(double number) {
    BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
