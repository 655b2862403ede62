package dk.frist.cli.demo;

import dk.frist.cli.Console;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the scorecards of some plans: tables that are redrawn in place on a terminal, and printed
 * seldom elsewhere.
 *
 * <p>Takes every scorecard and figure set of a run and keeps the newest. Not safe for threads.
 */
public final class LiveTable {
  private static final Duration ON_TERMINAL = Duration.ofMillis(250);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  /** Up by so many lines, and clear what stood there. */
  private static final String BACK = "\u001b[%dA\u001b[J";

  /** Long lines are cut at the edge, not wrapped, or going back would miss. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

  private final Plans plans;
  private final Console console;
  private final TableWords words;
  private final Ansi ansi;
  private final LongSupplier nanoTime;
  private final Map<Series, FigureSet> newestFigures = new HashMap<>();
  private final Map<String, Scorecard> newestCards = new HashMap<>();
  private int linesDrawn;
  private long nextAt;

  /**
   * @param language {@code da} or {@code en}
   */
  public LiveTable(Plans plans, Console console, String language) {
    this(plans, console, language, System::nanoTime);
  }

  LiveTable(Plans plans, Console console, String language, LongSupplier nanoTime) {
    this.plans = plans;
    this.console = console;
    this.words = TableWords.in(language);
    this.ansi = console.colours() ? Ansi.ON : Ansi.OFF;
    this.nanoTime = nanoTime;
    this.nextAt = nanoTime.getAsLong();
  }

  /** Takes note of a scorecard; one older than that known is of no interest. */
  public void accept(Scorecard card) {
    newestCards.merge(
        card.plan(),
        card,
        (known, next) ->
            isNewer(next.asOf(), next.provisional(), known.asOf(), known.provisional())
                ? next
                : known);
  }

  /** Takes note of figures; older ones than those known are of no interest. */
  public void accept(FigureSet figures) {
    newestFigures.merge(
        figures.series(),
        figures,
        (known, next) ->
            isNewer(next.asOf(), next.provisional(), known.asOf(), known.provisional())
                ? next
                : known);
  }

  /** Of one day, what is final stays. */
  private static boolean isNewer(
      int asOf, boolean provisional, int knownAsOf, boolean knownProvisional) {
    return asOf > knownAsOf || (asOf == knownAsOf && (knownProvisional || !provisional));
  }

  /** Shows the tables if it is time to; call it as often as you like. */
  public void refresh() {
    long now = nanoTime.getAsLong();
    if (!newestCards.isEmpty() && now - nextAt >= 0) {
      nextAt = now + (console.terminal() ? ON_TERMINAL : ELSEWHERE).toNanos();
      draw();
    }
  }

  /** Shows the tables a last time, whenever they were shown before. */
  public void finish() {
    if (!newestCards.isEmpty()) {
      draw();
    }
  }

  private void draw() {
    String text = text();
    if (!console.terminal()) {
      console.out().println(text);
      return;
    }
    String back = linesDrawn == 0 ? "" : BACK.formatted(linesDrawn);
    console.out().print(NO_WRAP + back + text + WRAP);
    console.out().flush();
    linesDrawn = (int) text.lines().count();
  }

  /** The tables as they stand, one plan below the other. */
  String text() {
    List<String> tables = new ArrayList<>();
    for (Plan plan : plans.all()) {
      Scorecard card = newestCards.get(plan.id());
      if (card != null) {
        tables.add(new ScoreTable(plan, words, ansi).text(card, newestFigures::get));
      }
    }
    return String.join(System.lineSeparator(), tables);
  }
}
