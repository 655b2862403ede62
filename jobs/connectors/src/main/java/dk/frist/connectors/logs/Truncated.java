package dk.frist.connectors.logs;

/** What becomes of a log that was cut off, as by a transfer that broke. */
public enum Truncated {
  /** It is a mistake: half a log gives wrong figures. */
  REFUSE,
  /** What was read before the cut is used, as if the log had ended there. */
  USE
}
