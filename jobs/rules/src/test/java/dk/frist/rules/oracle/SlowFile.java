package dk.frist.rules.oracle;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The case file as of a day, from a flat list of everything that was ever delivered of the case.
 */
final class SlowFile {
  private final List<CaseEvent> events;
  private final ZoneId zone;

  private SlowFile(List<CaseEvent> events, ZoneId zone) {
    this.events = events;
    this.zone = zone;
  }

  static SlowFile asOf(LocalDate day, List<CaseEvent> delivered, ZoneId zone) {
    List<CaseEvent> recorded =
        delivered.stream().filter(e -> !date(e.recordedAt(), zone).isAfter(day)).toList();
    Map<String, CaseEvent> onePerId = new TreeMap<>();
    for (CaseEvent event : recorded) {
      CaseEvent other = onePerId.get(event.eventId());
      if (other == null || CaseEvent.CONTENT_ORDER.compare(event, other) < 0) {
        onePerId.put(event.eventId(), event);
      }
    }
    Set<String> voided =
        onePerId.values().stream()
            .filter(e -> e.kind() == EventKind.VOIDED)
            .map(CaseEvent::voids)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<CaseEvent> standing =
        onePerId.values().stream()
            .filter(e -> !voided.contains(e.eventId()))
            .sorted(
                Comparator.comparing((CaseEvent e) -> Instant.ofEpochMilli(e.recordedAt()))
                    .thenComparing(e -> Instant.ofEpochMilli(e.occurredAt()))
                    .thenComparing(CaseEvent::eventId))
            .toList();
    return new SlowFile(standing, zone);
  }

  private static LocalDate date(long epochMillis, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(epochMillis), zone);
  }

  String caseType() {
    return last(CaseEvent::caseType).orElse("unknown");
  }

  private Optional<String> last(Function<CaseEvent, @Nullable String> carried) {
    List<String> values = events.stream().map(carried).filter(Objects::nonNull).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
  }

  boolean isIn(Population population) {
    boolean type = population.caseTypes().isEmpty() || population.caseTypes().contains(caseType());
    return type
        && population.where().entrySet().stream()
            .allMatch(
                condition ->
                    last(e -> e.attributes().get(condition.getKey()))
                        .filter(condition.getValue()::contains)
                        .isPresent());
  }

  /** The business dates of the picked events, ascending. */
  List<LocalDate> dates(Selector selector) {
    return events.stream()
        .filter(e -> picks(selector, e))
        .map(e -> date(e.occurredAt(), zone))
        .sorted()
        .toList();
  }

  Optional<LocalDate> firstOnOrAfter(LocalDate start, Selector selector) {
    return dates(selector).stream().filter(date -> !date.isBefore(start)).findFirst();
  }

  /** The events of a kind, in the order of the file. */
  List<CaseEvent> events(EventKind kind) {
    return events.stream().filter(e -> e.kind() == kind).toList();
  }

  /** The business date of an event. */
  LocalDate dateOf(CaseEvent event) {
    return date(event.occurredAt(), zone);
  }

  /** The date of the last closure, reopened or not. */
  Optional<LocalDate> closedOn() {
    List<LocalDate> dates = dates(Selector.of(EventKind.CLOSED));
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
  }

  private static boolean picks(Selector selector, CaseEvent event) {
    return event.kind() == selector.kind()
        && selector.where().entrySet().stream()
            .allMatch(
                where -> {
                  String value = detail(where.getKey(), event);
                  return value != null && where.getValue().contains(value);
                });
  }

  private static @Nullable String detail(EventDetail detail, CaseEvent event) {
    return switch (detail.id()) {
      case "interview" -> event.interview();
      case "outcome" -> event.outcome();
      case "reason" -> event.reason();
      case "purpose" -> event.purpose();
      case "new-date" -> event.newDate();
      case "voids" -> event.voids();
      case "site" -> event.site();
      case "next-free" -> event.nextFree();
      default -> throw new IllegalArgumentException(detail.id());
    };
  }

  /** {@code closed-<reason>} when the last closure is not followed by a reopening on or after. */
  Optional<String> closedFor() {
    List<CaseEvent> closures =
        events.stream()
            .filter(e -> e.kind() == EventKind.CLOSED)
            .sorted(Comparator.comparing(e -> date(e.occurredAt(), zone)))
            .toList();
    if (closures.isEmpty()) {
      return Optional.empty();
    }
    CaseEvent closed = closures.get(closures.size() - 1);
    LocalDate closedOn = date(closed.occurredAt(), zone);
    boolean reopened =
        dates(Selector.of(EventKind.REOPENED)).stream().anyMatch(date -> !date.isBefore(closedOn));
    String reason = closed.reason() == null ? "unspecified" : closed.reason();
    return reopened ? Optional.empty() : Optional.of("closed-" + reason);
  }
}
