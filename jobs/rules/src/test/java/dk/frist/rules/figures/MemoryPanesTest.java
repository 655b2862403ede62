package dk.frist.rules.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryPanesTest {
  private static final Series SERIES = new Series("plan", "", "", "target", "plain");

  @Test
  void onlyWhatWasRecordedByTheDayIsAddedUp() {
    List<Change> changes =
        List.of(
            new Change(SERIES, 10, Column.MET, 8, 30, 1),
            new Change(SERIES, 11, Column.MET, 9, 40, 1),
            new Change(SERIES, 12, Column.MET, 9, 41, 1));

    MemoryPanes panes = MemoryPanes.of(changes, 11);

    DayHistogram expected = new DayHistogram();
    expected.add(40, 1);
    assertThat(panes.pane(Column.MET, 9)).isEqualTo(expected);
    assertThat(panes.earliestDay()).isEqualTo(8);
  }

  @Test
  void whatIsTakenBackIsGone() {
    Change change = new Change(SERIES, 10, Column.PENDING_RUNNING, 0, 99, 1);

    MemoryPanes panes = MemoryPanes.of(List.of(change, change.withCount(-1)), 10);

    assertThat(panes.pane(Column.PENDING_RUNNING, 0)).isNull();
    assertThat(panes.isEmpty()).isTrue();
  }
}
