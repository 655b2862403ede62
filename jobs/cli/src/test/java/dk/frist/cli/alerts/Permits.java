package dk.frist.cli.alerts;

import dk.frist.cli.events.AvroEventFile;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.events.KafkaEventTopic;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Permits to be decided within 30 days, around today, for alerts are about now. All is recorded at
 * the moment it is made.
 */
final class Permits {
  static final String AGENCY = "siri";
  static final String PLAN = "permits";

  private final LocalDate today = LocalDate.now(Days.ZONE);
  private final List<CaseEvent> events = new ArrayList<>();
  private final String name;

  /**
   * @param name begins the ids of the cases
   */
  Permits(String name) {
    this.name = name;
  }

  /** A plan whose period is under way. */
  static String plan() {
    LocalDate today = LocalDate.now(Days.ZONE);
    return """
        plan: %s
        agency: %s
        zone: Europe/Copenhagen
        period: %s/%s
        clocks:
          decision: {from: filed, to: decided}
        targets:
          - id: "1"
            title: {da: Opholdstilladelse inden 30 dage, en: Permit within 30 days}
            kind: within-deadline
            population: {case-type: [permit]}
            clock: decision
            deadline: P30D
            required: 90%%
        """
        .formatted(PLAN, AGENCY, today.minusDays(100), today.plusDays(100));
  }

  Permits decidedInTime(int cases) {
    return decided(cases, 20);
  }

  Permits decidedLate(int cases) {
    return decided(cases, 60);
  }

  Permits openInTime(int cases) {
    for (int i = 0; i < cases; i++) {
      add(EventKind.FILED, events.size(), 10);
    }
    return this;
  }

  void writeTo(Path file) throws Exception {
    try (EventSink sink = new AvroEventFile(file)) {
      write(sink);
    }
  }

  void publish(String bootstrapServers) throws Exception {
    var topic =
        new KafkaEventTopic.Settings(
            bootstrapServers, "case-events", 2, Duration.ofSeconds(30), 0, Map.of());
    try (EventSink sink = new KafkaEventTopic(topic)) {
      write(sink);
    }
  }

  private void write(EventSink sink) throws Exception {
    for (CaseEvent event : events) {
      sink.write(event);
    }
    sink.complete();
  }

  private Permits decided(int cases, int filedDaysAgo) {
    for (int i = 0; i < cases; i++) {
      int number = events.size();
      add(EventKind.FILED, number, filedDaysAgo);
      add(EventKind.DECIDED, number, 5);
    }
    return this;
  }

  private void add(EventKind kind, int number, int daysAgo) {
    events.add(
        EventBuilder.event(kind, today.minusDays(daysAgo).toString())
            .id(name + "-" + events.size())
            .ofCase(name + "-" + number)
            .ofType("permit")
            .by(AGENCY)
            .recorded(Instant.now().toString())
            .build());
  }
}
