package dk.frist.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Screen;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Series;
import dk.frist.rules.figures.Window;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.story.PlanBuilder;
import dk.frist.rules.story.RuleBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LiveTableTest {
  private static final RuleBuilder RULE =
      RuleBuilder.within("P30D", PlanBuilder.DECISION).required("90%");

  private static final Plan PLAN =
      new Plan(
          "us-2024",
          "agency",
          ZoneId.of("Europe/Copenhagen"),
          new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
          List.of(PlanBuilder.DECISION),
          List.of(
              target("1.1a", "Første samtale", "First interview"),
              target("1.2a", "Familiesammenføring", "Family reunification"),
              target("1.3", "Visum", "Visa")));

  private final AtomicLong now = new AtomicLong();
  private final Screen piped = Screen.piped();
  private final Screen terminal = Screen.terminal();

  private static Target target(String id, String danish, String english) {
    Reading elected = new Reading("first", true, RULE.build());
    Reading other = new Reading("second", false, RULE.build());
    return new Target(id, Map.of("da", danish, "en", english), null, List.of(elected, other));
  }

  private static FigureSet figures(
      String target, LocalDate asOf, long met, long missed, long overdue) {
    return figures(target, "first", asOf, false, List.of(met, missed, overdue));
  }

  private static FigureSet figures(
      String target, String reading, LocalDate asOf, boolean provisional, List<Long> counts) {
    long n = counts.get(0) + counts.get(1);
    return new FigureSet(
        new Series("", "", target, reading),
        (int) asOf.toEpochDay(),
        provisional,
        List.of(
            new Figure(Window.PERIOD, Measure.N, n),
            new Figure(Window.PERIOD, Measure.MET, counts.get(0)),
            new Figure(Window.DAY, Measure.MET, 1),
            new Figure(Window.PERIOD, Measure.BREACHES_LEFT, n / 10 - counts.get(1)),
            new Figure(Window.NOW, Measure.PENDING_OVERDUE, counts.get(2))));
  }

  private LiveTable danishTable() {
    LiveTable table = new LiveTable(PLAN, piped.console(), "da", now::get);
    LocalDate day = LocalDate.of(2024, 6, 30);
    table.accept(figures("1.1a", day, 1823, 177, 12));
    table.accept(figures("1.2a", day, 8999, 1001, 140));
    return table;
  }

  @Test
  void everyTargetHasALineWithItsElectedReading() {
    LiveTable table = danishTable();
    LocalDate later = LocalDate.of(2024, 6, 30);
    table.accept(figures("1.1a", "second", later, false, List.of(1L, 99L, 0L)));

    assertThat(table.text().lines())
        .containsExactly(
            "us-2024  opgjort 2024-06-30  [###################.....................] 49 %",
            "Mål   Status         Andel  Krav   Sager  Over frist  Luft  Titel",
            "1.1a  ▲ holdt       91,1 %  90 %   2.000          12    23  Første samtale",
            "1.2a  ▼ ikke holdt  89,9 %  90 %  10.000         140    -1  Familiesammenføring",
            "1.3   ingen sager        –  90 %       0           0     –  Visum");
  }

  @Test
  void targetWithMoreOverdueThanMayBeLateIsAtRisk() {
    LiveTable table = new LiveTable(PLAN, piped.console(), "en", now::get);

    table.accept(figures("1.1a", LocalDate.of(2024, 3, 1), 91, 9, 2));

    assertThat(table.text()).contains("1.1a    ► at risk  91.0 %").contains("First interview");
  }

  @Test
  void newestFiguresCountAndFinalOnesStay() {
    LiveTable table = new LiveTable(PLAN, piped.console(), "en", now::get);
    LocalDate day = LocalDate.of(2024, 3, 1);

    table.accept(figures("1.1a", "first", day, true, List.of(10L, 0L, 0L)));
    assertThat(table.text()).contains("2024-03-01 (provisional)").contains("100.0 %");
    table.accept(figures("1.1a", "first", day, false, List.of(19L, 1L, 0L)));
    table.accept(figures("1.1a", "first", day, true, List.of(0L, 20L, 0L)));
    table.accept(figures("1.1a", "first", day.minusDays(1), false, List.of(0L, 30L, 0L)));

    assertThat(table.text()).doesNotContain("provisional").contains("95.0 %");
  }

  @Test
  void pipedTableIsPrintedSeldomAndAtTheEnd() {
    LiveTable table = danishTable();

    table.refresh();
    now.addAndGet(TimeUnit.SECONDS.toNanos(3));
    table.refresh();
    assertThat(piped.out().lines().filter(line -> line.startsWith("Mål"))).hasSize(1);
    now.addAndGet(TimeUnit.SECONDS.toNanos(8));
    table.refresh();
    table.finish();

    assertThat(piped.out().lines().filter(line -> line.startsWith("Mål"))).hasSize(3);
    assertThat(piped.out()).doesNotContain("\u001b");
  }

  @Test
  void tableOnATerminalIsRedrawnInPlaceAndColoured() {
    LiveTable table = new LiveTable(PLAN, terminal.console(), "en", now::get);
    table.accept(figures("1.1a", LocalDate.of(2024, 3, 1), 50, 50, 0));

    table.refresh();
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    table.refresh();

    assertThat(terminal.out()).containsOnlyOnce("\u001b[5A\u001b[J");
    assertThat(terminal.out()).contains("\u001b[31m");
  }

  @Test
  void nothingIsShownBeforeThereAreFigures() {
    LiveTable table = new LiveTable(PLAN, piped.console(), "da", now::get);

    table.refresh();
    table.finish();

    assertThat(piped.out()).isEmpty();
  }
}
