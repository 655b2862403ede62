package dk.frist.rules.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LifeTableTest {
  @Test
  void dayBeforeTheStartIsRefused() {
    assertThatThrownBy(() -> new LifeTable.Builder().stopped(-1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> new LifeTable.Builder().running(-2, 1)).hasMessageContaining("-2");
  }

  @Test
  void moreTakenBackThanCountedIsRefused() {
    LifeTable.Builder builder = new LifeTable.Builder().stopped(7, 1).stopped(7, -3);

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2 more taken back of day 7");
  }

  @Test
  void farDayIsCountedLikeANearOne() {
    LifeTable table = new LifeTable.Builder().running(40_000, 2).stopped(0, 1).build();

    assertThat(table.filed()).isEqualTo(3);
    assertThat(table.kaplanMeier().survival(0)).isEqualTo(2 / 3.0);
    assertThat(table.kaplanMeier().survival(40_000)).isEqualTo(2 / 3.0);
  }

  @Test
  void builderMayGoOnAfterwards() {
    LifeTable.Builder builder = new LifeTable.Builder().stopped(3, 1).running(5, 1);
    LifeTable before = builder.build();

    builder.stopped(3, 8);

    assertThat(before.filed()).isEqualTo(2);
    assertThat(before.kaplanMeier().survival(3)).isEqualTo(0.5);
    assertThat(builder.build().filed()).isEqualTo(10);
  }
}
