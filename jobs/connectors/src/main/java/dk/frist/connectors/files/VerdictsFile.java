package dk.frist.connectors.files;

import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code verdicts.csv}: the verdict on each unit under each reading as of the last day, by target,
 * reading and unit. Spilled as judgements, since their verdict on the last day is known only then;
 * of several judgements of a unit the one spilled last holds.
 */
final class VerdictsFile {
  static final String NAME = "verdicts.csv";
  static final String SPILL = "verdicts";

  private static final int KEY_FIELDS = 3;

  private VerdictsFile() {}

  static void spill(CaseVerdict verdict, long sequence, SpillFormat.Lines lines)
      throws IOException {
    Judgement judgement = verdict.judgement();
    String reason = judgement.reason();
    lines.add(
        SpillRow.join(
            verdict.target(),
            verdict.reading(),
            verdict.unit(),
            HexFormat.of().toHexDigits(sequence),
            verdict.caseType(),
            judgement.standing().name(),
            reason == null ? "" : reason,
            Integer.toString(judgement.startDay()),
            Integer.toString(judgement.stopDay()),
            Integer.toString(judgement.deadlineDay()),
            Integer.toString(judgement.countedOnDay()),
            Integer.toString(judgement.countingEnds()),
            Integer.toString(judgement.turnsOn()),
            Integer.toString(judgement.lapsesOn()),
            Integer.toString(judgement.closedOn())));
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
    VerdictLines lines = new VerdictLines();
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        BufferedWriter csv = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      csv.append(VerdictLines.HEADER).append('\n');
      if (lastDay == null) {
        return counter.end();
      }
      int day = (int) lastDay.toEpochDay();
      List<String> held = List.of();
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        List<String> next = SpillRow.split(row);
        if (sameUnit(held, next)) {
          counter.passed();
        } else {
          append(csv, line(held, day, lines), counter);
        }
        held = next;
      }
      append(csv, line(held, day, lines), counter);
    }
    return counter.end();
  }

  private static boolean sameUnit(List<String> row, List<String> next) {
    return !row.isEmpty() && row.subList(0, KEY_FIELDS).equals(next.subList(0, KEY_FIELDS));
  }

  private static void append(BufferedWriter csv, @Nullable String line, ProgressCounter counter)
      throws IOException {
    if (line == null) {
      counter.passed();
    } else {
      csv.append(line).append('\n');
      counter.row();
    }
  }

  /** The verdict of a spilled row on a day; null when there is none. */
  private static @Nullable String line(List<String> row, int day, VerdictLines lines) {
    if (row.isEmpty()) {
      return null;
    }
    CaseVerdict verdict =
        new CaseVerdict(
            "",
            row.get(2),
            row.get(KEY_FIELDS + 1),
            row.get(0),
            row.get(1),
            day,
            judgement(row.subList(KEY_FIELDS + 2, row.size())));
    return lines.line(verdict, day);
  }

  private static Judgement judgement(List<String> fields) {
    String reason = fields.get(1);
    return new Judgement(
        Judgement.Standing.valueOf(fields.get(0)),
        reason.isEmpty() ? null : reason,
        Integer.parseInt(fields.get(2)),
        Integer.parseInt(fields.get(3)),
        Integer.parseInt(fields.get(4)),
        Integer.parseInt(fields.get(5)),
        Integer.parseInt(fields.get(6)),
        Integer.parseInt(fields.get(7)),
        Integer.parseInt(fields.get(8)),
        Integer.parseInt(fields.get(9)));
  }
}
