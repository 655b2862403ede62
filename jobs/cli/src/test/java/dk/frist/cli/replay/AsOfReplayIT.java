package dk.frist.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.cli.events.AvroEventFile;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.generate.GeneratedEvents;
import dk.frist.cli.generate.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a past day, as they were known then. */
class AsOfReplayIT {
  private static final String PLAN =
      Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml").toString();

  @TempDir private static Path folder;
  private static Path log;

  @BeforeAll
  static void replayEverything() throws Exception {
    log = folder.resolve("events.avro");
    try (EventSink sink = new AvroEventFile(log)) {
      var events = new GeneratedEvents(new Span(2024, 1, 0.01, Span.UNLIMITED_EVENTS, 1));
      while (events.hasNext()) {
        sink.write(events.next());
      }
      sink.complete();
    }
    replay("all", "--sample", "P1D");
  }

  private static Screen replay(String out, String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "replay",
                    "--no-metrics",
                    "--plan",
                    PLAN,
                    "--events",
                    log.toString(),
                    "--out",
                    folder.resolve(out).toString()),
                Stream.of(more))
            .toList();
    Screen screen = Screen.piped();
    int status = screen.run(arguments.toArray(String[]::new));
    assertThat(status)
        .as(screen.err())
        .isEqualTo(screen.out().isEmpty() ? ExitStatus.WRONG_INPUT : ExitStatus.DONE);
    return screen;
  }

  private static List<String> figures(String out, String day) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve(out).resolve("figures.csv"))) {
      return lines.filter(line -> line.startsWith(day)).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-02-29", "2024-07-01"})
  void areThoseThatAReplayOfEverythingGivesForThatDay(String day) throws IOException {
    replay(day, "--as-of", day);

    assertThat(figures(day, day)).hasSizeGreaterThan(1000).isEqualTo(figures("all", day));
    assertThat(figures(day, "20")).hasSameSizeAs(figures(day, day));
  }

  @Test
  void ofADayAfterTheLastRecordCasesHaveAgedToIt() throws IOException {
    replay("later", "--as-of", "2026-01-15");

    assertThat(figures("later", "2026-01-15"))
        .isNotEmpty()
        .anyMatch(line -> line.contains(",open_age_max,"));
  }

  @Test
  void ofADayBeforeTheFirstRecordThereAreNone() {
    assertThat(replay("none", "--as-of", "1999-12-31").err())
        .contains("--as-of: nothing was recorded by 1999-12-31");
    assertThat(folder.resolve("none").resolve("figures.csv")).doesNotExist();
  }

  @Test
  void oneDayAndASampleOfDaysExcludeEachOther() {
    assertThat(replay("both", "--as-of", "2024-06-30", "--sample", "P1M").err())
        .contains("--as-of", "--sample");
  }
}
