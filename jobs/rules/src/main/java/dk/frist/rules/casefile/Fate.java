package dk.frist.rules.casefile;

import java.util.Locale;

/** How an input record ended. The four add up to what was read. */
public enum Fate {
  /** It became an event of a case. */
  EVENT,
  /** Its event id was known already. */
  DUPLICATE,
  /** The mapping leaves it out, or it belongs to another agency. */
  IGNORED,
  /** It could not be read. */
  REJECTED;

  private final String id = name().toLowerCase(Locale.ROOT);

  /** The fate's name in metrics and messages: {@code duplicate}. */
  public String id() {
    return id;
  }
}
