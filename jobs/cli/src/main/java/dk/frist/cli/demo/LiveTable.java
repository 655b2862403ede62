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
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows the scorecards of some plans: tables that are redrawn in place on a terminal, and printed
 * seldom elsewhere.
 *
 * <p>Takes every scorecard and figure set of a run. A table shows the newest scorecard with the
 * figures of its day, so that one row never speaks of two days. Not safe for threads.
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

  /** By day: those of the newest card's day, and of days whose card is still to come. */
  private final Map<Series, NavigableMap<Integer, FigureSet>> figures = new HashMap<>();

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

  /** Takes note of figures, which are shown once there is a scorecard of their day. */
  public void accept(FigureSet set) {
    NavigableMap<Integer, FigureSet> byDay =
        figures.computeIfAbsent(set.series(), series -> new TreeMap<>());
    byDay.merge(
        set.asOf(),
        set,
        (known, next) ->
            isNewer(next.asOf(), next.provisional(), known.asOf(), known.provisional())
                ? next
                : known);
    Scorecard card = newestCards.get(set.series().plan());
    Integer shown = card == null ? null : byDay.floorKey(card.asOf());
    if (shown != null) {
      byDay.headMap(shown, false).clear();
    }
  }

  private @Nullable FigureSet figuresOf(Series series, Scorecard card) {
    NavigableMap<Integer, FigureSet> byDay = figures.get(series);
    Map.Entry<Integer, FigureSet> shown = byDay == null ? null : byDay.floorEntry(card.asOf());
    return shown == null ? null : shown.getValue();
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
        tables.add(new ScoreTable(plan, words, ansi).text(card, series -> figuresOf(series, card)));
      }
    }
    return String.join(System.lineSeparator(), tables);
  }
}
