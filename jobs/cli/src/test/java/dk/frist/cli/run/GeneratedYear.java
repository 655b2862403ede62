package dk.frist.cli.run;

import dk.frist.cli.events.AvroEventFile;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.events.KafkaEventTopic;
import dk.frist.cli.generate.GeneratedEvents;
import dk.frist.cli.generate.LoadedBacklog;
import dk.frist.cli.generate.Span;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.UnitKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The events of 2024 in the order recorded, duplicates and corrections among them; the backlog of
 * the years before is recorded on New Year's Eve.
 */
record GeneratedYear(List<CaseEvent> events) {
  private static final int YEAR = 2024;

  /** So many events in a row come in reverse, unless they are more than the bound apart. */
  private static final int DISORDERED = 5;

  /** What a job has to be told to expect; at night events are hours apart, on days off days. */
  static final Duration DISORDER = Duration.ofHours(6);

  private static final Set<String> CASE_TYPES =
      Set.of(
          "asylum",
          "ukraine-special-act",
          "ukraine-extension",
          "family-spouse",
          "family-child",
          "family-parent",
          "family-other",
          "permanent-residence",
          "permanent-residence-child",
          "visa-short-stay");
  private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

  /** A twentieth of a year's cases of the plan's targets, and all service days and deliveries. */
  static GeneratedYear small() {
    Span span = new Span(YEAR, 1, 0.05, Span.UNLIMITED_EVENTS, 1);
    long newYear = LocalDate.of(YEAR, 1, 1).atStartOfDay(ZONE).toInstant().toEpochMilli();
    List<CaseEvent> all = new ArrayList<>();
    new LoadedBacklog(new GeneratedEvents(span), newYear - 1).forEachRemaining(all::add);
    Set<String> cases =
        all.stream()
            .filter(event -> CASE_TYPES.contains(String.valueOf(event.caseType())))
            .map(CaseEvent::caseId)
            .collect(Collectors.toSet());
    return new GeneratedYear(
        all.stream()
            .filter(e -> e.kind().unitKind() != UnitKind.CASE || cases.contains(e.caseId()))
            .toList());
  }

  int size() {
    return events.size();
  }

  /** Writes all of them to a file, for a replay. */
  void writeTo(Path file) throws Exception {
    writeTo(file, size());
  }

  /** Writes the first of them to a file. */
  void writeTo(Path file, int count) throws Exception {
    try (EventSink sink = new AvroEventFile(file)) {
      for (CaseEvent event : events.subList(0, count)) {
        sink.write(event);
      }
      sink.complete();
    }
  }

  /**
   * Publishes some of them, not quite in the order recorded, and records that are no events in
   * between.
   *
   * @param to not included
   * @param malformed how many of those; needs fifty events for each
   */
  void publish(String bootstrapServers, int from, int to, int malformed) throws Exception {
    KafkaEventTopic.Settings topic =
        new KafkaEventTopic.Settings(
            bootstrapServers, "case-events", 2, Duration.ofSeconds(30), malformed, Map.of());
    List<CaseEvent> disordered = new ArrayList<>(events.subList(from, to));
    for (int i = 0; i < disordered.size(); i += DISORDERED) {
      List<CaseEvent> row = disordered.subList(i, Math.min(i + DISORDERED, disordered.size()));
      if (row.get(row.size() - 1).recordedAt() - row.get(0).recordedAt() <= DISORDER.toMillis()) {
        Collections.reverse(row);
      }
    }
    try (EventSink sink = new KafkaEventTopic(topic)) {
      for (CaseEvent event : disordered) {
        sink.write(event);
      }
      sink.complete();
    }
  }
}
