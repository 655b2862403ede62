package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaitingEventsTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long TWO_DAYS = 48 * HOUR;

  /** Before and after the epoch; one in five has attributes, one in four a twin. */
  private static List<CaseEvent> randomEvents() {
    SplittableRandom random = new SplittableRandom(7);
    List<CaseEvent> events = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      long recordedAt = random.nextLong(-TWO_DAYS, TWO_DAYS);
      Map<String, String> attributes = i % 5 == 0 ? Map.of("channel", "digital") : Map.of();
      CaseEvent event = event("case-" + i, recordedAt, attributes);
      events.add(event);
      if (i % 4 == 0) {
        events.add(event.recordedAgainAt(recordedAt + random.nextInt(2) * HOUR));
      }
    }
    return events;
  }

  private static CaseEvent event(String id, long recordedAt, Map<String, String> attributes) {
    return new CaseEvent(
        id,
        "case",
        "siri",
        "asylum",
        EventKind.DECIDED,
        recordedAt - HOUR,
        recordedAt,
        null,
        "granted",
        null,
        null,
        "2024-05-01",
        null,
        null,
        null,
        attributes);
  }

  @Test
  void eventsComeOutInFileOrderWhenTheirHourIsDue() {
    List<CaseEvent> events = randomEvents();
    WaitingEvents waiting = new WaitingEvents();
    events.forEach(waiting::add);

    for (long end = 6 * HOUR - TWO_DAYS; end <= TWO_DAYS; end += 6 * HOUR) {
      long due = end;

      List<CaseEvent> removed = waiting.removeBefore(due);

      assertThat(removed)
          .isNotEmpty()
          .isEqualTo(
              events.stream()
                  .filter(
                      event -> Math.floorDiv(event.recordedAt(), 6 * HOUR) == due / HOUR / 6 - 1)
                  .sorted(CaseEvent.FILE_ORDER)
                  .toList());
    }
  }

  @Test
  void attributesKeepTheirOrder() {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("b", "first");
    attributes.put("a", "second");
    WaitingEvents waiting = new WaitingEvents();

    waiting.add(event("case-1", 0, attributes));

    assertThat(waiting.removeBefore(HOUR).get(0).attributes())
        .containsExactly(Map.entry("b", "first"), Map.entry("a", "second"));
  }
}
