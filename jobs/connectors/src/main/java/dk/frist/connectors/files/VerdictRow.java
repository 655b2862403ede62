package dk.frist.connectors.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import dk.frist.rules.verdict.VerdictKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code verdicts.csv}. Holds personal data: the unit may be a case.
 *
 * @param unit the unit's name
 * @param caseType its case type, or the site of a day at a site; empty for others
 * @param target id of the target
 * @param reading id of the reading
 * @param verdict the verdict as of the last day
 * @param reason why it is excluded, or missed without a stop; empty otherwise
 * @param from the day the clock started
 * @param to the day it stopped
 * @param deadline the last day in time
 * @param leadDays days from start to stop
 * @param countedOn the day it counts
 */
public record VerdictRow(
    String unit,
    String caseType,
    String target,
    String reading,
    VerdictKind verdict,
    String reason,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate deadline,
    @Nullable Integer leadDays,
    @Nullable LocalDate countedOn) {
  private static final Map<String, VerdictKind> VERDICTS =
      Arrays.stream(VerdictKind.values())
          .collect(Collectors.toMap(VerdictKind::id, Function.identity()));

  public VerdictRow {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(verdict, "verdict");
  }

  /**
   * A row of the file.
   *
   * @throws NullPointerException if its verdict is none
   * @throws IllegalArgumentException if it has no number where one belongs
   * @throws java.time.DateTimeException if it has no date where one belongs
   */
  static VerdictRow of(CsvRecord row) {
    return new VerdictRow(
        row.getField(0),
        row.getField(1),
        row.getField(2),
        row.getField(3),
        Objects.requireNonNull(VERDICTS.get(row.getField(4)), "verdict"),
        row.getField(5),
        date(row.getField(6)),
        date(row.getField(7)),
        date(row.getField(8)),
        row.getField(9).isEmpty() ? null : Integer.valueOf(row.getField(9)),
        date(row.getField(10)));
  }

  private static @Nullable LocalDate date(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }
}
