package dk.frist.cli.demo;

import dk.frist.cli.Console;
import dk.frist.cli.demo.TargetState.Standing;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Target;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Shows how every target of a plan stands, by its elected reading: a table that is redrawn in place
 * on a terminal, and printed seldom elsewhere.
 *
 * <p>Takes every figure set of a run and keeps the newest of each series. Not safe for threads.
 */
public final class LiveTable {
  private static final Duration ON_TERMINAL = Duration.ofMillis(250);
  private static final Duration ELSEWHERE = Duration.ofSeconds(10);

  /** Up by so many lines, and clear what stood there. */
  private static final String BACK = "\u001b[%dA\u001b[J";

  /** Long lines are cut at the edge, not wrapped, or going back would miss. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";
  private static final int BAR_WIDTH = 40;
  private static final int TITLE = 7;
  private static final String GAP = "  ";

  private final Plan plan;
  private final Console console;
  private final TableWords words;
  private final Ansi ansi;
  private final LongSupplier nanoTime;
  private final Map<Series, FigureSet> newest = new HashMap<>();
  private @Nullable FigureSet last;
  private int linesDrawn;
  private long nextAt;

  /**
   * @param language {@code da} or {@code en}
   */
  public LiveTable(Plan plan, Console console, String language) {
    this(plan, console, language, System::nanoTime);
  }

  LiveTable(Plan plan, Console console, String language, LongSupplier nanoTime) {
    this.plan = plan;
    this.console = console;
    this.words = TableWords.in(language);
    this.ansi = console.colours() ? Ansi.ON : Ansi.OFF;
    this.nanoTime = nanoTime;
    this.nextAt = nanoTime.getAsLong();
  }

  /** Takes note of figures; older ones than those known are of no interest. */
  public void accept(FigureSet figures) {
    FigureSet known = newest.get(figures.series());
    if (known == null || isNewer(figures, known)) {
      newest.put(figures.series(), figures);
    }
    if (last == null || isNewer(figures, last)) {
      last = figures;
    }
  }

  /** Of one day, what is final stays. */
  private static boolean isNewer(FigureSet figures, FigureSet known) {
    return figures.asOf() > known.asOf()
        || (figures.asOf() == known.asOf() && (known.provisional() || !figures.provisional()));
  }

  /** Shows the table if it is time to; call it as often as you like. */
  public void refresh() {
    long now = nanoTime.getAsLong();
    if (last != null && now - nextAt >= 0) {
      nextAt = now + (console.terminal() ? ON_TERMINAL : ELSEWHERE).toNanos();
      draw();
    }
  }

  /** Shows the table a last time, whenever it was shown before. */
  public void finish() {
    if (last != null) {
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

  /** The table as it stands: a line for the day, the headings, a line for each target. */
  String text() {
    List<List<String>> rows = new ArrayList<>();
    List<Standing> standings = new ArrayList<>();
    rows.add(words.headings());
    for (Target target : plan.targets()) {
      TargetState state = stateOf(target);
      Standing standing = state.standing(target.elected().rule().required());
      standings.add(standing);
      rows.add(row(target, state, standing));
    }
    int[] widths = widths(rows);
    StringBuilder text = new StringBuilder(dayLine()).append(System.lineSeparator());
    for (int i = 0; i < rows.size(); i++) {
      String style = i == 0 ? "bold" : standings.get(i - 1).style();
      text.append(line(rows.get(i), widths, style, i == 0)).append(System.lineSeparator());
    }
    return text.toString();
  }

  private TargetState stateOf(Target target) {
    FigureSet figures = newest.get(Series.of(target, target.elected()));
    return figures == null ? TargetState.EMPTY : TargetState.of(figures);
  }

  private List<String> row(Target target, TargetState state, Standing standing) {
    String none = "–";
    boolean counted = standing != Standing.NO_CASES;
    return List.of(
        target.id(),
        words.standings().getOrDefault(standing, ""),
        counted ? percent(state.sharePerMille()) : none,
        target.elected().rule().required().toString().replace("%", " %"),
        count(state.n()),
        count(state.overdue()),
        counted ? count(state.breachesLeft()) : none,
        target.titleIn(words.language()));
  }

  private String percent(long perMille) {
    return String.format(words.locale(), "%.1f %%", perMille / 10.0);
  }

  private String count(long count) {
    return String.format(words.locale(), "%,d", count);
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = new int[TITLE + 1];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  /** Names and words to the left, numbers to the right; only the standing has a colour. */
  private String line(List<String> row, int[] widths, String style, boolean heading) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < TITLE; i++) {
      boolean left = i < 2;
      String cell =
          String.format(left ? "%-" + widths[i] + "s" : "%" + widths[i] + "s", row.get(i));
      boolean coloured = heading || i == 1;
      line.append(coloured ? ansi.string("@|" + style + " " + cell + "|@") : cell).append(GAP);
    }
    String title = row.get(TITLE);
    return line.append(heading ? ansi.string("@|bold " + title + "|@") : title).toString();
  }

  private String dayLine() {
    FigureSet shown = last;
    if (shown == null) {
      return plan.id();
    }
    String mark = shown.provisional() ? " (" + words.provisional() + ")" : "";
    LocalDate day = LocalDate.ofEpochDay(shown.asOf());
    return plan.id() + GAP + words.asOf() + " " + day + mark + bar(shown.asOf());
  }

  /** How much of the plan's period has passed; nothing when the period is open. */
  private String bar(int asOf) {
    DateRange period = plan.period();
    if (period.first() == null || period.last() == null) {
      return "";
    }
    double days = period.lastDay() - period.firstDay() + 1.0;
    double passed = Math.min(1, Math.max(0, (asOf - period.firstDay() + 1) / days));
    int full = (int) (passed * BAR_WIDTH);
    String bar = "#".repeat(full) + ".".repeat(BAR_WIDTH - full);
    return GAP + "[" + bar + "] " + (int) (passed * 100) + " %";
  }
}
