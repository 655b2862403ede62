package dk.frist.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final AtomicLong now = new AtomicLong();

  @Test
  void printsAPlainLineEveryFewSecondsWhenPiped() {
    Screen screen = Screen.piped();

    try (Progress progress = new Progress(screen.console(), "events", Progress.UNKNOWN, now::get)) {
      progress.advance(1_000);
      now.addAndGet(TimeUnit.SECONDS.toNanos(4));
      progress.advance(1_000);
      now.addAndGet(TimeUnit.SECONDS.toNanos(2));
      progress.advance(1_000);
    }

    assertThat(screen.err().lines())
        .containsExactly("3,000 events, 6 s, 500/s", "3,000 events, 6 s, 500/s");
    assertThat(screen.out()).isEmpty();
  }

  @Test
  void tellsTheTimeLeftWhereItIsKnownHowManyThereWillBe() {
    Screen screen = Screen.piped();

    try (Progress progress = new Progress(screen.console(), "samples", 3_000, now::get)) {
      now.addAndGet(TimeUnit.SECONDS.toNanos(10));
      progress.advance(1_000);
      progress.advance(2_000);
    }

    assertThat(screen.err().lines())
        .containsExactly("1,000 samples, 10 s, 100/s, 20 s left", "3,000 samples, 10 s, 300/s");
  }

  @Test
  void rewritesOneLineOnATerminal() {
    Screen screen = Screen.terminal();

    try (Progress progress = new Progress(screen.console(), "events", Progress.UNKNOWN, now::get)) {
      now.addAndGet(TimeUnit.SECONDS.toNanos(1));
      progress.advance(500);
      now.addAndGet(TimeUnit.SECONDS.toNanos(1));
      progress.advance(500);
    }

    assertThat(screen.err()).containsOnlyOnce("\n").endsWith("\n");
    assertThat(screen.err()).startsWith("\r500 events").contains("\r1,000 events, 2 s, 500/s");
  }
}
