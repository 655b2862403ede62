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
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import dk.frist.rules.story.PlanBuilder;
import dk.frist.rules.story.RuleBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveTableTest {
  private static final RuleBuilder RULE =
      RuleBuilder.within("P35D", PlanBuilder.DECISION).required("90%");
  private static final LocalDate MIDSUMMER = LocalDate.of(2024, 6, 30);

  private static final Plan US =
      plan(
          "us-2024",
          target("1.1b", "Afgjorte sager", "Cases decided", "15", RULE.volume(2000)),
          target("1.1c", "Ukraine", "Ukraine", "5", RULE.build(), RULE.average("100%")),
          target("1.1e", "Norden", "Nordic", "2.5", RULE.average("90%")));
  private static final Plan SIRI =
      plan("siri-2024", target("fast", "Hurtigt spor", "Fast track", null, RULE.build()));

  private final AtomicLong now = new AtomicLong();
  private final Screen piped = Screen.piped();
  private final Screen terminal = Screen.terminal();

  private static Plan plan(String id, Target... targets) {
    return new Plan(
        id,
        "first",
        "agency",
        ZoneId.of("Europe/Copenhagen"),
        new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
        List.of(PlanBuilder.DECISION),
        List.of(targets));
  }

  private static Target target(
      String id, String danish, String english, @Nullable String weight, TargetRule... rules) {
    List<Reading> readings = new ArrayList<>();
    for (TargetRule rule : rules) {
      readings.add(new Reading("r" + readings.size(), readings.isEmpty(), rule));
    }
    BigDecimal points = weight == null ? null : new BigDecimal(weight);
    return new Target(id, Map.of("da", danish, "en", english), points, readings);
  }

  private static TargetScore score(Plan plan, String target, Attainment... attainments) {
    List<ReadingScore> readings = new ArrayList<>();
    for (Attainment attainment : attainments) {
      readings.add(new ReadingScore("r" + readings.size(), readings.isEmpty(), attainment));
    }
    return TargetScore.of(target, plan.target(target).orElseThrow().weight(), readings);
  }

  private static Attainment at(TargetState state, double value) {
    return new Attainment(state, value);
  }

  private static Scorecard us(LocalDate asOf, boolean provisional, Attainment volume) {
    return Scorecard.of(
        US.id(),
        (int) asOf.toEpochDay(),
        provisional,
        List.of(
            score(US, "1.1b", volume),
            score(US, "1.1c", at(TargetState.AT_RISK, 0.89999), at(TargetState.ON_COURSE, 20.01)),
            score(US, "1.1e", at(TargetState.ON_COURSE, Attainment.NOTHING))));
  }

  private static Scorecard siri() {
    return Scorecard.of(
        SIRI.id(),
        (int) MIDSUMMER.toEpochDay(),
        false,
        List.of(score(SIRI, "fast", at(TargetState.CERTAIN, 0.951))));
  }

  private static FigureSet figures(String target, long n, long overdue) {
    return figures(MIDSUMMER, target, n, overdue);
  }

  private static FigureSet figures(LocalDate asOf, String target, long n, long overdue) {
    return new FigureSet(
        new Series(US.id(), "", "", target, "r0"),
        (int) asOf.toEpochDay(),
        false,
        List.of(
            new Figure(Window.PERIOD, Measure.N, n),
            new Figure(Window.DAY, Measure.N, 1),
            new Figure(Window.NOW, Measure.PENDING_OVERDUE, overdue)),
        at(TargetState.AT_RISK, 0.5));
  }

  private static FigureSet withOverdue(FigureSet set, double ratio) {
    List<Figure> figures = new ArrayList<>(set.figures());
    figures.add(new Figure(Window.PERIOD, Measure.RATIO_WITH_OVERDUE, ratio));
    return new FigureSet(set.series(), set.asOf(), set.provisional(), figures, set.attainment());
  }

  private LiveTable table(Screen screen, String language) {
    return new LiveTable(Plans.of(US, SIRI), screen.console(), language, now::get);
  }

  private LiveTable danishTable() {
    LiveTable table = table(piped, "da");
    table.accept(us(MIDSUMMER, false, at(TargetState.AT_RISK, 1234)));
    table.accept(figures("1.1b", 1234, 0));
    table.accept(withOverdue(figures("1.1c", 10_000, 140), 0.88757));
    return table;
  }

  @Test
  void everyTargetHasALineAndThePlanItsAttainment() {
    assertThat(danishTable().text().lines())
        .containsExactly(
            "us-2024  opgjort 2024-06-30  [###################.....................] 49 %",
            "Mål   Status      Værdi   Krav  Vægt  Point  Enheder  Over frist  Med overskredne  Titel",
            "1.1b  ► truet     1.234  2.000    15   0–15    1.234           0                   Afgjorte sager",
            "1.1c  ► truet ≠  89,9 %   90 %     5    0–5   10.000         140           88,7 %  Ukraine",
            "1.1e  △ på vej        –   35 d   2,5  0–2,5        0           0                   Norden",
            "Målopfyldelse: 0 sikret · 2,5 efter de valgte læsninger · 22,5 inden for rækkevidde,"
                + " af 22,5",
            "≠ afhænger af, hvordan målet læses");
  }

  @Test
  void plansStandOneBelowTheOtherAndOneWithoutWeightsHasNoPoints() {
    LiveTable table = table(piped, "en");
    table.accept(us(MIDSUMMER, false, at(TargetState.CERTAIN, 2000)));
    table.accept(siri());

    assertThat(table.text())
        .containsSubsequence("siri-2024", "fast    ▲ certain  95.1 %", "Fast track", "us-2024")
        .containsSubsequence("1.1b    ▲ certain", "2,000     2,000", "15", "Cases decided")
        .containsOnlyOnce("Attainment: 15 certain · 17.5 by the elected readings");
  }

  @Test
  void newestCardCountsAndFinalOnesStay() {
    LiveTable table = table(piped, "en");
    LocalDate day = LocalDate.of(2024, 3, 1);

    table.accept(us(day, true, at(TargetState.AT_RISK, 10)));
    assertThat(table.text()).contains("2024-03-01 (provisional)").contains("► at risk        10 ");
    table.accept(us(day, false, at(TargetState.AT_RISK, 19)));
    table.accept(us(day, true, at(TargetState.AT_RISK, 20)));
    table.accept(us(day.minusDays(1), false, at(TargetState.AT_RISK, 30)));

    assertThat(table.text()).doesNotContain("provisional").contains("► at risk        19 ");
  }

  @Test
  void figuresOfALaterDayWaitForItsCard() {
    LiveTable table = table(piped, "en");
    LocalDate nextDay = MIDSUMMER.plusDays(1);
    table.accept(us(MIDSUMMER, false, at(TargetState.AT_RISK, 1234)));
    table.accept(figures("1.1b", 1234, 0));

    table.accept(figures(nextDay, "1.1b", 1300, 0));
    assertThat(table.text()).contains("1,234").doesNotContain("1,300");
    table.accept(us(nextDay, false, at(TargetState.AT_RISK, 1300)));

    assertThat(table.text()).contains("1,300").doesNotContain("1,234");
  }

  @Test
  void figuresThatNothingChangedSinceAreStillShown() {
    LiveTable table = table(piped, "en");
    table.accept(figures("1.1b", 777, 0));

    table.accept(us(MIDSUMMER.plusDays(9), false, at(TargetState.AT_RISK, 1)));

    assertThat(table.text()).contains("777");
  }

  @Test
  void pipedTableIsPrintedSeldomAndAtTheEnd() {
    LiveTable table = danishTable();

    table.refresh();
    now.addAndGet(TimeUnit.SECONDS.toNanos(3));
    table.refresh();
    assertThat(piped.out().lines().filter(line -> line.startsWith("Mål "))).hasSize(1);
    now.addAndGet(TimeUnit.SECONDS.toNanos(8));
    table.refresh();
    table.finish();

    assertThat(piped.out().lines().filter(line -> line.startsWith("Mål "))).hasSize(3);
    assertThat(piped.out()).doesNotContain("\u001b");
  }

  @Test
  void tableOnATerminalIsRedrawnInPlaceAndColoured() {
    LiveTable table = table(terminal, "en");
    table.accept(us(MIDSUMMER, false, at(TargetState.MISSED, 1)));

    table.refresh();
    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
    table.refresh();

    assertThat(terminal.out()).containsOnlyOnce("\u001b[7A\u001b[J");
    assertThat(terminal.out()).contains("\u001b[31m");
  }

  @Test
  void nothingIsShownBeforeThereIsACard() {
    LiveTable table = table(piped, "da");

    table.refresh();
    table.finish();

    assertThat(piped.out()).isEmpty();
  }
}
