package dk.frist.connectors.files;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.VerdictKind;
import org.jspecify.annotations.Nullable;

/** Verdicts as lines of CSV, as {@code verdicts.csv} has them. Not safe for threads. */
public final class VerdictLines {
  /** The names of the fields, as a line. */
  public static final String HEADER =
      "unit,case_type,target,reading,verdict,reason,from,to,deadline,lead_days,counted_on";

  private final CsvLines lines = new CsvLines();
  private final DayTexts days = new DayTexts();

  /** The verdict at the end of a day, without the end of its line; null when there is none. */
  public @Nullable String line(CaseVerdict verdict, int day) {
    Judgement judgement = verdict.judgement();
    VerdictKind kind = judgement.asOf(day);
    if (kind == null) {
      return null;
    }
    String reason = judgement.reasonAsOf(day);
    return lines.line(
        verdict.unit(),
        verdict.caseType(),
        verdict.target(),
        verdict.reading(),
        kind.id(),
        reason == null ? "" : reason,
        date(judgement.startDay()),
        date(judgement.stopDay()),
        date(judgement.deadlineDay()),
        judgement.isStopped() ? Integer.toString(judgement.leadDays()) : "",
        date(judgement.countedOnAsOf(day)));
  }

  private String date(int epochDay) {
    return epochDay == NO_DAY ? "" : days.of(epochDay);
  }
}
