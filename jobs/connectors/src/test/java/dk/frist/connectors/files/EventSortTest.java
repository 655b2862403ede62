package dk.frist.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Events come back whole, in the order in which they were recorded. */
class EventSortTest {
  private static final long SMALL_MEMORY = 1 << 16;

  @Test
  void eventsComeInTheOrderOfACaseFile() throws IOException {
    List<CaseEvent> events = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      events.add(event("e" + i % 4_000, random.nextInt(50), random.nextInt(100) - 50));
    }
    Collections.shuffle(events, random);

    List<CaseEvent> sorted = sorted(events);

    assertThat(sorted).isSortedAccordingTo(CaseEvent.FILE_ORDER);
    assertThat(sorted).containsExactlyInAnyOrderElementsOf(events);
  }

  @Test
  void copiesOfAnEventAreAllKept() throws IOException {
    CaseEvent event = event("e", 1, 1);

    assertThat(sorted(List.of(event, event))).containsExactly(event, event);
  }

  @Test
  void idsMayHoldAnyCharacter() throws IOException {
    CaseEvent event = event("a\tb\\n\næøå\u2028", 1, 1);

    assertThat(sorted(List.of(event))).containsExactly(event);
  }

  @Test
  void nothingSortsToNothing() throws IOException {
    assertThat(sorted(List.of())).isEmpty();
  }

  private static List<CaseEvent> sorted(List<CaseEvent> events) throws IOException {
    List<CaseEvent> sorted = new ArrayList<>();
    try (EventSort sort = EventSort.open(SMALL_MEMORY)) {
      for (CaseEvent event : events) {
        sort.add(event);
      }
      sort.sorted().forEachRemaining(sorted::add);
    }
    return sorted;
  }

  private static CaseEvent event(String id, long recordedAt, long occurredAt) {
    return new CaseEvent(
        id,
        "c1",
        "us",
        "asylum",
        EventKind.DECIDED,
        occurredAt,
        recordedAt,
        null,
        "granted",
        null,
        null,
        null,
        null,
        null,
        null,
        Map.of("state", "new"));
  }
}
