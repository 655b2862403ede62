package dk.frist.cli.diff;

import static dk.frist.cli.diff.CountsByHand.causes;
import static dk.frist.cli.diff.CountsByHand.difference;
import static dk.frist.cli.diff.CountsByHand.figures;
import static dk.frist.cli.diff.CountsByHand.rows;
import static dk.frist.cli.diff.CountsByHand.sums;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.cli.events.AvroEventFile;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.generate.GeneratedEvents;
import dk.frist.cli.generate.Span;
import dk.frist.rules.casefile.CaseEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replays of a generated year held against each other; the sums are made from the files alone. */
class DiffCommandIT {
  private static final Path PLAN = Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml");
  @TempDir private static Path folder;

  private static Path year;

  @BeforeAll
  static void replayAYear() throws IOException {
    Path log = folder.resolve("events.avro");
    write(log, events());
    year = replay("year", PLAN, log, "--sample", "P1M");
  }

  private static List<CaseEvent> events() {
    List<CaseEvent> events = new ArrayList<>();
    new GeneratedEvents(new Span(2024, 1, 0.01, Span.UNLIMITED_EVENTS, 1))
        .forEachRemaining(events::add);
    return events;
  }

  private static void write(Path log, List<CaseEvent> events) throws IOException {
    try (EventSink sink = new AvroEventFile(log)) {
      for (CaseEvent event : events) {
        sink.write(event);
      }
      sink.complete();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private static Path replay(String name, Path plan, Path log, String... more) {
    Path out = folder.resolve(name);
    Screen screen =
        run(
            Stream.concat(
                    Stream.of(
                        "replay",
                        "--plan",
                        plan.toString(),
                        "--events",
                        log.toString(),
                        "--out",
                        out.toString()),
                    Stream.of(more))
                .toArray(String[]::new));
    assertThat(screen.out()).as(screen.err()).isNotEmpty();
    return out;
  }

  private static Screen run(String... arguments) {
    Screen screen = Screen.piped();
    int status = screen.run(arguments);
    assertThat(status)
        .as(screen.err())
        .isEqualTo(screen.out().isEmpty() ? ExitStatus.WRONG_INPUT : ExitStatus.DONE);
    return screen;
  }

  private static List<String> words(Screen screen) {
    return screen.out().lines().map(line -> line.replaceAll(" {2,}", " | ")).toList();
  }

  @Test
  void twoDaysOfOneRunAddUpToTheDifferenceOfTheirFigures() throws IOException {
    Screen cases =
        run("diff", year.toString(), "--from", "2024-03-31", "--to", "2024-06-30", "--cases");

    assertThat(sums(cases))
        .isEqualTo(difference(figures(year, "2024-03-31"), figures(year, "2024-06-30")));
    assertThat(causes(cases)).contains("new-event", "late-registration", "time", "correction");
  }

  @Test
  void topicIsRefusedWhereNoneIsRead() {
    String[] days = {"diff", year.toString(), "--from=2024-03-31", "--to=2024-06-30", "--topic=t"};

    assertThat(run(days).err()).contains("--topic: goes with replays of a topic; these read logs");
    assertThat(
            run(Stream.concat(Stream.of(days), Stream.of("--events=e.avro")).toArray(String[]::new))
                .err())
        .contains("--topic: no topic is read beside --events");
  }

  @Test
  void runOfOneDayAndRunOfTheWholeYearAddUp() throws IOException {
    Path log = folder.resolve("events.avro");
    Path day = replay("day", PLAN, log, "--as-of", "2024-09-30");

    Screen cases = run("diff", day.toString(), year.toString(), "--to", "2024-10-31", "--cases");

    assertThat(sums(cases))
        .isEqualTo(difference(figures(day, "2024-09-30"), figures(year, "2024-10-31")));
  }

  @Test
  void tableNamesFiguresAndCausesAndNoCase() throws IOException {
    Screen table = run("diff", year.toString(), "--from", "2024-03-31", "--to", "2024-06-30");

    assertThat(words(table))
        .contains("target | reading | count | A | B | change | by cause")
        .contains("Other figures that changed with them:")
        .anyMatch(
            line -> line.matches("1\\.1a \\| interview-required \\| met \\| \\d+ \\| \\d+ .*"));
    Set<String> units =
        rows(run("diff", year.toString(), "--from", "2024-03-31", "--to", "2024-06-30", "--cases"))
            .stream()
            .map(row -> row.getField(0))
            .filter(unit -> unit.length() > 20)
            .collect(Collectors.toSet());
    assertThat(units).isNotEmpty().noneMatch(unit -> table.out().contains(unit));
  }

  @Test
  void changedLogIsCorrectedAndChangedPlanIsThePlan() throws IOException {
    List<CaseEvent> fewer = new ArrayList<>(events());
    fewer.removeIf(event -> Math.floorMod(event.eventId().hashCode(), 50) == 0);
    Path log = folder.resolve("fewer.avro");
    write(log, fewer);
    Path plan = folder.resolve("stricter.yaml");
    Files.writeString(plan, Files.readString(PLAN).replace("deadline: P30D", "deadline: P20D"));
    Path other = replay("other", plan, log, "--sample", "end");

    Screen cases = run("diff", year.toString(), other.toString(), "--cases");

    assertThat(sums(cases))
        .isEqualTo(difference(figures(year, lastDay(year)), figures(other, lastDay(other))));
    assertThat(causes(cases)).contains("correction", "plan");
  }

  private static String lastDay(Path run) throws IOException {
    return Files.readAllLines(run.resolve("figures.csv")).stream()
        .skip(1)
        .map(line -> line.substring(0, 10))
        .max(String::compareTo)
        .orElseThrow();
  }

  @Test
  void sameRunOnTheSameDayHasNoDifference() {
    Screen same = run("diff", year.toString(), year.toString());

    assertThat(same.out().lines()).contains("No count of a target changed.");
  }

  @Test
  void targetOfOnePlanIsListedAndNotCompared() throws IOException {
    Path plan = folder.resolve("renamed.yaml");
    Files.writeString(plan, Files.readString(PLAN).replace("id: \"1.1a\"", "id: \"1.1x\""));
    Path other = replay("renamed", plan, folder.resolve("events.avro"), "--sample", "end");

    Screen table = run("diff", year.toString(), other.toString());

    assertThat(table.out().lines())
        .anyMatch(line -> line.startsWith("Only in the plan of A, so not compared: 1.1a "))
        .anyMatch(line -> line.startsWith("Only in the plan of B, so not compared: 1.1x "));
  }

  @Test
  void logThatIsGoneOrChangedIsNamed() throws IOException {
    Path log = folder.resolve("gone.avro");
    write(log, events().subList(0, 500));
    Path run = replay("gone", PLAN, log, "--sample", "end");
    write(log, events().subList(0, 501));

    assertThat(run("diff", run.toString(), run.toString()).err())
        .contains(
            log + ": is no longer the log that " + run + " was made from; name that one with");
    Files.delete(log);
    assertThat(run("diff", run.toString(), run.toString()).err())
        .contains(log + ": the log of " + run + " is not there; say where it is with --events LOG");
  }

  @Test
  void logsOfOtherFiguresAreNoticed() throws IOException {
    Path log = folder.resolve("half.avro");
    write(log, events().subList(0, events().size() / 2));

    Screen screen =
        run(
            "diff",
            year.toString(),
            "--from",
            "2024-03-31",
            "--to",
            "2024-12-31",
            "--events",
            log.toString());

    assertThat(screen.err()).contains("they are not the logs these figures were made from");
  }

  @Test
  void dayWithoutFiguresNamesTheNearest() {
    assertThat(run("diff", year.toString(), "--from", "2024-03-30").err())
        .contains(
            year
                + ": has no figures as of 2024-03-30; the nearest days are 2024-02-29 and 2024-03-31");
  }

  @Test
  void oneFolderNeedsTwoDaysInTheirOrder() {
    assertThat(run("diff", year.toString()).err()).contains("one folder needs two days");
    assertThat(run("diff", year.toString(), "--from", "2024-03-31", "--to", "2024-02-29").err())
        .contains("B would be as of 2024-02-29, before A as of 2024-03-31; A must be the earlier");
  }
}
