package dk.frist.rules.casefile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A detail that an event may carry and a selector may ask for. */
public enum EventDetail {
  /** Which interview was held: {@code om}, {@code asylum} or {@code other}. */
  INTERVIEW,
  /**
   * How a case was decided or a milestone assessed: {@code granted}, {@code refused} or {@code
   * dismissed}.
   */
  OUTCOME,
  /** Why a case was closed. */
  REASON,
  /** What the application is for. */
  PURPOSE,
  /** The new expected date that an extension notice states, as an ISO date. */
  NEW_DATE,
  /** The id of the event that a {@code voided} event takes back. */
  VOIDS,
  /** Where slots were observed. */
  SITE,
  /** The next day with a free slot, as an ISO date; absent when there is none. */
  NEXT_FREE;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The detail's name in plans and mappings: {@code new-date}. */
  public String id() {
    return id;
  }

  /** The detail with this {@link #id()}; empty when there is none. */
  public static Optional<EventDetail> of(String id) {
    return Arrays.stream(values()).filter(detail -> detail.id.equals(id)).findFirst();
  }

  /** The value that an event carries for this detail, or null when it carries none. */
  public @Nullable String in(CaseEvent event) {
    return switch (this) {
      case INTERVIEW -> event.interview();
      case OUTCOME -> event.outcome();
      case REASON -> event.reason();
      case PURPOSE -> event.purpose();
      case NEW_DATE -> event.newDate();
      case VOIDS -> event.voids();
      case SITE -> event.site();
      case NEXT_FREE -> event.nextFree();
    };
  }
}
