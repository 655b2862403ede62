package dk.frist.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.story.EventBuilder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectorTest {
  private static EventBuilder interview() {
    return EventBuilder.event(EventKind.INTERVIEW_HELD, "2024-01-03");
  }

  @Test
  void picksEveryEventOfItsKind() {
    Selector selector = Selector.of(EventKind.INTERVIEW_HELD);

    assertThat(selector.picks(interview().build())).isTrue();
    assertThat(selector.picks(EventBuilder.event(EventKind.FILED, "2024-01-03").build())).isFalse();
  }

  @Test
  void picksOnlyEventsThatCarryOneOfTheValues() {
    Selector selector =
        new Selector(
            EventKind.INTERVIEW_HELD, Map.of(EventDetail.INTERVIEW, Set.of("om", "other")));

    assertThat(selector.picks(interview().interview("om").build())).isTrue();
    assertThat(selector.picks(interview().interview("other").build())).isTrue();
    assertThat(selector.picks(interview().interview("asylum").build())).isFalse();
    assertThat(selector.picks(interview().build())).isFalse();
  }

  @Test
  void picksOnlyEventsThatFitEveryDetail() {
    Selector selector =
        new Selector(
            EventKind.INTERVIEW_HELD,
            Map.of(EventDetail.INTERVIEW, Set.of("om"), EventDetail.PURPOSE, Set.of("protection")));

    assertThat(selector.picks(interview().interview("om").build())).isFalse();
    assertThat(selector.picks(interview().interview("om").purpose("protection").build())).isTrue();
  }
}
