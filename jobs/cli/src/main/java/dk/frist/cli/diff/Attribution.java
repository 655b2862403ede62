package dk.frist.cli.diff;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.difference.Cause;
import dk.frist.rules.difference.VerdictMove;
import dk.frist.rules.figures.Measure;
import dk.frist.rules.figures.Window;
import dk.frist.rules.verdict.VerdictKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By how much each cause changed each count of a target. The changes of a count add up to the
 * difference of the two runs' figures: {@link #requireThatItAddsUp} sees to it.
 */
final class Attribution {
  private static final Map<VerdictKind, FigureName> FIGURES =
      Map.of(
          VerdictKind.MET, new FigureName(Window.PERIOD, Measure.MET),
          VerdictKind.MISSED, new FigureName(Window.PERIOD, Measure.MISSED),
          VerdictKind.PENDING_MET, new FigureName(Window.NOW, Measure.PENDING_MET),
          VerdictKind.PENDING_IN_TIME, new FigureName(Window.NOW, Measure.PENDING_IN_TIME),
          VerdictKind.PENDING_OVERDUE, new FigureName(Window.NOW, Measure.PENDING_OVERDUE),
          VerdictKind.EXCLUDED, new FigureName(Window.NOW, Measure.EXCLUDED));

  private record FigureName(Window window, Measure measure) {}

  private final SortedMap<FigureKey, Map<Cause, Long>> changes = new TreeMap<>();

  static Attribution of(List<VerdictMove> moves) {
    Attribution attribution = new Attribution();
    for (VerdictMove move : moves) {
      attribution.add(move, move.to(), 1);
      attribution.add(move, move.from(), -1);
    }
    return attribution;
  }

  private void add(VerdictMove move, @Nullable VerdictKind verdict, long count) {
    FigureName name = verdict == null ? null : FIGURES.get(verdict);
    if (name == null) {
      return;
    }
    FigureKey key = FigureKey.of(move.series(), name.window(), name.measure());
    add(key, move.cause(), count);
    if (name.window() == Window.PERIOD) {
      add(key.with(Window.PERIOD, Measure.N), move.cause(), count);
    }
  }

  private void add(FigureKey key, Cause cause, long count) {
    changes.computeIfAbsent(key, k -> new EnumMap<>(Cause.class)).merge(cause, count, Long::sum);
  }

  /** Whether a figure is a count whose changes are laid to causes. */
  static boolean isAttributed(FigureKey key) {
    FigureName name = new FigureName(key.window(), key.measure());
    return key.isTarget()
        && (FIGURES.containsValue(name) || name.equals(new FigureName(Window.PERIOD, Measure.N)));
  }

  /** The counts that some case moved into or out of, each with its net change by cause. */
  SortedMap<FigureKey, Map<Cause, Long>> changes() {
    return changes;
  }

  /**
   * Holds the changes against the figures of both runs.
   *
   * @throws InvalidInputException if they do not add up: the logs are not those of the figures
   */
  void requireThatItAddsUp(Comparison comparison) {
    RunDay former = comparison.former();
    RunDay latter = comparison.latter();
    SortedMap<FigureKey, Long> all = new TreeMap<>();
    former.figures().keySet().forEach(key -> all.put(key, 0L));
    latter.figures().keySet().forEach(key -> all.put(key, 0L));
    changes.forEach((key, byCause) -> all.put(key, sum(byCause)));
    all.forEach(
        (key, change) -> {
          boolean asked = isAttributed(key) && comparison.compared().contains(key.readingKey());
          if (asked && latter.count(key) - former.count(key) != change) {
            throw new InvalidInputException(
                Mistake.in(
                    latter.results().folder().toString(),
                    contradiction(key, former, latter, change)));
          }
        });
  }

  private static String contradiction(FigureKey key, RunDay former, RunDay latter, long change) {
    return "target %s, reading %s: %s went from %d to %d, but by the logs it changed by %+d; they are not the logs these figures were made from"
        .formatted(
            key.target(),
            key.reading(),
            key.measure().id(),
            former.count(key),
            latter.count(key),
            change);
  }

  private static long sum(Map<Cause, Long> byCause) {
    return byCause.values().stream().mapToLong(Long::longValue).sum();
  }
}
