package dk.frist.connectors;

import dk.frist.connectors.yaml.EventWords;
import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.plan.Plans;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of the events that come in may pass, whichever way they come.
 *
 * @param attributes the names of attributes, usually those that the plans select on; the rest,
 *     which may be sensitive, ends at the edge
 * @param zone the zone whose local dates are business dates
 * @param every whether every attribute may, whatever its name
 */
public record Passing(Set<String> attributes, ZoneId zone, boolean every) implements Serializable {
  /**
   * West of every plan's zone, where dates come last: what was looked for on a day was looked for
   * on that day or before.
   */
  private static final ZoneId LAST_DATES = ZoneId.of("Etc/GMT+12");

  public Passing {
    attributes = Set.copyOf(attributes);
  }

  /** Of attributes those that are named. */
  public Passing(Set<String> attributes, ZoneId zone) {
    this(attributes, zone, false);
  }

  /**
   * All that no plan could take offence at, where it is not known yet which plan will judge: of a
   * date it is not known yet in which zone it is one.
   */
  public static Passing everything() {
    return new Passing(Set.of(), LAST_DATES, true);
  }

  /** Whether an attribute may pass. */
  public boolean passes(String attribute) {
    return every || attributes.contains(attribute);
  }

  /** What the plans of a job need. */
  public static Passing of(Plans plans) {
    return new Passing(plans.attributes(), plans.zone());
  }

  /**
   * Why an event cannot be judged; null when it can. A slot observation names its site; the next
   * free slot, if there was one, is on a date, and not before the day on which it was looked for.
   * An assessment says an outcome that there is: taken for a refusal, a misspelt one would miss its
   * target.
   */
  public @Nullable Fault faultIn(CaseEvent event) {
    return switch (event.kind()) {
      case SLOT_OBSERVED -> faultInObservation(event);
      case MILESTONE_ASSESSED -> faultInAssessment(event);
      default -> null;
    };
  }

  private @Nullable Fault faultInObservation(CaseEvent event) {
    String site = event.site();
    if (site == null || site.isBlank()) {
      return new Fault(RejectReason.MISSING_VALUE, "site is empty");
    }
    String nextFree = event.nextFree();
    if (nextFree == null) {
      return null;
    }
    try {
      int observed = new LocalDays(zone).dayOf(event.occurredAt());
      return LocalDate.parse(nextFree).toEpochDay() >= observed
          ? null
          : new Fault(
              RejectReason.INVALID_VALUE, "nextFree is before the day on which it was looked for");
    } catch (DateTimeParseException e) {
      return new Fault(RejectReason.INVALID_VALUE, "nextFree is not a date such as 2024-12-31");
    }
  }

  private static @Nullable Fault faultInAssessment(CaseEvent event) {
    String outcome = event.outcome();
    if (outcome == null || outcome.isBlank()) {
      return new Fault(RejectReason.MISSING_VALUE, "outcome is empty");
    }
    return EventWords.isValue(EventDetail.OUTCOME, outcome)
        ? null
        : new Fault(
            RejectReason.INVALID_VALUE, "outcome is not one of granted, refused and dismissed");
  }

  /**
   * Why an event does not pass.
   *
   * @param reason to be told with the rejection
   * @param text what is wrong; holds nothing of the event
   */
  public record Fault(RejectReason reason, String text) {}
}
