package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.story.CaseStory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnpackedUnitsTest {
  private static final int GROUP = 7;

  private final PackWriter pack = new PackWriter(GROUP, new CaseEventFormat());

  private static List<CaseEvent> events(String unit) {
    return CaseStory.of(unit).filed("2024-01-03").decided("2024-01-13").events();
  }

  private void add(long hash, CaseEvent event) throws IOException {
    pack.add(hash, event);
  }

  private static List<List<CaseEvent>> unpacked(EventPack... packs) throws Exception {
    List<List<CaseEvent>> units = new ArrayList<>();
    new UnpackedUnits().forEach(List.of(packs), unit -> units.add(List.copyOf(unit)));
    return units;
  }

  @Test
  void eventsOfAUnitComeTogetherThoughOthersLieBetween() throws Exception {
    add(1, events("c1").get(0));
    add(2, events("c2").get(0));
    EventPack first = pack.take();
    add(2, events("c2").get(1));
    add(1, events("c1").get(1));

    List<List<CaseEvent>> units = unpacked(first, pack.take());

    assertThat(units).hasSize(2);
    assertThat(units).anySatisfy(unit -> holds(unit, "c1"));
    assertThat(units).anySatisfy(unit -> holds(unit, "c2"));
  }

  private static void holds(List<CaseEvent> unit, String id) {
    assertThat(unit).containsExactlyInAnyOrderElementsOf(events(id));
  }

  /** All of these lead to one place of the table, which has fewer than there are hashes. */
  @Test
  void hashesThatWantOnePlaceAreToldApart() throws Exception {
    for (long hash = 0; hash < 5; hash++) {
      add(hash << 40, events("c" + hash).get(0));
    }

    assertThat(unpacked(pack.take())).hasSize(5).allSatisfy(unit -> assertThat(unit).hasSize(1));
  }

  @Test
  void groupWithoutEventsHasNoUnits() throws Exception {
    assertThat(unpacked()).isEmpty();
  }

  @Test
  void packSaysItsGroupAndHowManyEventsItHolds() throws Exception {
    add(1, events("c1").get(0));
    add(1, events("c1").get(1));
    EventPack full = pack.take();

    assertThat(full.group).isEqualTo(GROUP);
    assertThat(full.events).isEqualTo(2);
    assertThat(pack.take().events).isZero();
  }
}
