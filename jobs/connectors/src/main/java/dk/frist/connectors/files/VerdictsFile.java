package dk.frist.connectors.files;

import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * {@code verdicts.csv}: the verdict on each unit under each reading as of the last day, by target,
 * reading and unit. Spilled as judgements, since their verdict on the last day is known only then;
 * of several judgements of a unit the one spilled last holds.
 */
final class VerdictsFile {
  static final String NAME = "verdicts.csv";
  static final String SPILL = "verdicts";

  /** Of most rows, in characters. */
  private static final int ROW = 200;

  private VerdictsFile() {}

  static void spill(CaseVerdict verdict, long sequence, SpillFormat.Lines lines)
      throws IOException {
    Judgement judgement = verdict.judgement();
    String reason = judgement.reason();
    StringBuilder row = new StringBuilder(ROW);
    SpillRow.add(verdict.target(), row);
    SpillRow.add(verdict.reading(), row);
    SpillRow.add(verdict.unit(), row);
    SpillRow.add(HexFormat.of().toHexDigits(sequence), row);
    SpillRow.add(verdict.caseType(), row);
    SpillRow.add(judgement.standing().name(), row);
    SpillRow.add(reason == null ? "" : reason, row);
    SpillRow.addDay(judgement.startDay(), row);
    SpillRow.addDay(judgement.stopDay(), row);
    SpillRow.addDay(judgement.deadlineDay(), row);
    SpillRow.addDay(judgement.countedOnDay(), row);
    SpillRow.addDay(judgement.countingEnds(), row);
    SpillRow.addDay(judgement.turnsOn(), row);
    SpillRow.addDay(judgement.lapsesOn(), row);
    SpillRow.addDay(judgement.closedOn(), row);
    lines.add(row);
  }

  /**
   * Writes the file.
   *
   * @param sorted the sorted spill
   * @param lastDay the day the verdicts are as of; null, and then none is written, when there is no
   *     figure
   * @return how many verdicts
   */
  static long write(Path sorted, Path file, @Nullable LocalDate lastDay, ProgressCounter counter)
      throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        TextWriter csv = TextWriter.to(file)) {
      csv.append(VerdictLines.HEADER).append('\n');
      if (lastDay != null) {
        write(rows, csv, (int) lastDay.toEpochDay(), counter);
      }
    }
    return counter.end();
  }

  private static void write(BufferedReader rows, TextWriter csv, int day, ProgressCounter counter)
      throws IOException {
    VerdictLines lines = new VerdictLines();
    String row = rows.readLine();
    while (row != null) {
      String next = rows.readLine();
      String line = next != null && sameUnit(row, next) ? null : lines.line(verdict(row, day), day);
      if (line == null) {
        counter.passed();
      } else {
        csv.append(line).append('\n');
        counter.row();
      }
      row = next;
    }
  }

  /** Whether two rows are of one target, reading and unit: their first three fields. */
  private static boolean sameUnit(String row, String next) {
    int target = row.indexOf(SpillRow.SEPARATOR) + 1;
    int reading = row.indexOf(SpillRow.SEPARATOR, target) + 1;
    int unit = row.indexOf(SpillRow.SEPARATOR, reading) + 1;
    return next.regionMatches(0, row, 0, unit);
  }

  /** The verdict of a spilled row. */
  private static CaseVerdict verdict(String row, int day) {
    SpillFields fields = new SpillFields(row);
    String target = fields.text();
    String reading = fields.text();
    String unit = fields.text();
    fields.skip();
    return new CaseVerdict("", unit, fields.text(), target, reading, day, judgement(fields));
  }

  private static Judgement judgement(SpillFields fields) {
    Judgement.Standing standing = Judgement.Standing.valueOf(fields.text());
    String reason = fields.text();
    return new Judgement(
        standing,
        reason.isEmpty() ? null : reason,
        fields.day(),
        fields.day(),
        fields.day(),
        fields.day(),
        fields.day(),
        fields.day(),
        fields.day(),
        fields.day());
  }
}
