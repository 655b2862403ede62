package dk.frist.connectors.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code scorecard.csv}: of a target, of one of its readings, or of the plan.
 *
 * @param asOf the day at whose end it holds
 * @param target id of the target; empty in the plan's row
 * @param reading id of the reading; empty in the rows of targets and of the plan
 * @param elected whether the reading is the elected one
 * @param state id of the state; empty in the plan's row
 * @param value what was reached, as the file writes it; empty while nothing counts
 * @param required what is required, as the file writes it
 * @param weight the target's weight; null where there is none
 * @param points the points, of a target with a weight and of the plan; else null
 * @param dependsOnReading whether the target's state depends on the reading
 * @param rule why the state is what it is
 */
public record ScorecardLine(
    LocalDate asOf,
    String target,
    String reading,
    boolean elected,
    String state,
    String value,
    String required,
    @Nullable BigDecimal weight,
    @Nullable PointsRange points,
    boolean dependsOnReading,
    String rule) {

  /**
   * Points of a target or a plan.
   *
   * @param low those that are certain under every reading
   * @param elected those by the elected readings
   * @param high those still possible
   */
  public record PointsRange(BigDecimal low, BigDecimal elected, BigDecimal high) {
    public PointsRange {
      Objects.requireNonNull(low, "low");
      Objects.requireNonNull(elected, "elected");
      Objects.requireNonNull(high, "high");
    }
  }

  public ScorecardLine {
    Objects.requireNonNull(asOf, "asOf");
  }

  /** Whether this is the row of the plan itself. */
  public boolean isPlan() {
    return target.isEmpty();
  }

  /** Whether this is a row of a target, not of one of its readings. */
  public boolean isTarget() {
    return !target.isEmpty() && reading.isEmpty();
  }

  /**
   * A row of the file.
   *
   * @throws IllegalArgumentException if it has no number where one belongs
   * @throws java.time.DateTimeException if it begins with no day
   */
  static ScorecardLine of(CsvRecord row) {
    return new ScorecardLine(
        LocalDate.parse(row.getField(0)),
        row.getField(1),
        row.getField(2),
        Boolean.parseBoolean(row.getField(3)),
        row.getField(4),
        row.getField(5),
        row.getField(6),
        row.getField(7).isEmpty() ? null : new BigDecimal(row.getField(7)),
        points(row),
        Boolean.parseBoolean(row.getField(11)),
        row.getField(12));
  }

  private static @Nullable PointsRange points(CsvRecord row) {
    if (row.getField(8).isEmpty()) {
      return null;
    }
    return new PointsRange(
        new BigDecimal(row.getField(8)),
        new BigDecimal(row.getField(9)),
        new BigDecimal(row.getField(10)));
  }
}
