package dk.frist.rules.survival;

/** How a case leaves a clock. The causes compete: a case leaves once, by one of them. */
public enum Exit {
  /** The clock stopped: what was waited for happened. */
  STOPPED,
  /** The case was closed because it was withdrawn. */
  WITHDRAWN,
  /** The case was closed because it was transferred. */
  TRANSFERRED,
  /** The case was closed for another reason. */
  CLOSED
}
