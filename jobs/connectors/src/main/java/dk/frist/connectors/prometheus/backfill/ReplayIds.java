package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The ids that backfills get: the label {@code replay_id} of their series. */
public final class ReplayIds {
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private ReplayIds() {}

  /** The id of a run that was given none: plan and time, {@code us-2024-20250301T101500Z}. */
  public static String of(String plan, Instant now) {
    return plan + "-" + TIME.format(now);
  }

  /**
   * An id that a user chose. It names a file, so not every label value will do.
   *
   * @throws InvalidInputException if it will not
   */
  public static String chosen(String id) {
    if (!VALID.matcher(id).matches()) {
      throw new InvalidInputException(
          Mistake.in(
              "--replay-id",
              "'%s' is no id; up to 100 letters, digits, dots, dashes and underscores are one"
                  .formatted(id)));
    }
    return id;
  }
}
