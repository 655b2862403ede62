package dk.frist.connectors.logs;

import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.RejectReason;

/** Says what becomes of the records that a reader finds in a foreign log. */
interface RecordTaker {

  /** Whether it matters of which case a row is; if not, it is taken once and without one. */
  boolean wants(Row row);

  /**
   * What becomes of a row.
   *
   * @param number the row's number in the log, from 1, the same on each import
   * @param line the line the row starts on
   */
  Intake intake(Row row, long number, long line);

  /** A record of the log that is no row at all. */
  Intake rejected(long line, RejectReason reason, String text);
}
