package dk.frist.cli.diff;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Progress;
import dk.frist.cli.history.CaseHistory;
import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.difference.Known;
import dk.frist.rules.difference.UnitDifference;
import dk.frist.rules.difference.VerdictMove;
import dk.frist.rules.verdict.UnitVerdicts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two days held against each other. Costs memory for the events of both runs, or of one when both
 * read the same.
 */
final class Comparison {
  private final RunDay former;
  private final RunDay latter;
  private final JudgedTogether plans;
  private final LocalDays days;
  private final SortedSet<ReadingKey> compared;

  /**
   * @throws dk.frist.connectors.InvalidInputException if the plans cannot be compared
   */
  Comparison(RunDay former, RunDay latter) {
    this.former = former;
    this.latter = latter;
    this.plans = JudgedTogether.of(former, latter);
    this.days = former.results().plan().localDays();
    this.compared = new TreeSet<>(ReadingKey.of(former.results().plan()));
    compared.retainAll(ReadingKey.of(latter.results().plan()));
  }

  RunDay former() {
    return former;
  }

  RunDay latter() {
    return latter;
  }

  /** The readings that both plans have; targets are the same by their ids. */
  SortedSet<ReadingKey> compared() {
    return compared;
  }

  /** Every move of every unit under the readings compared, unit by unit. */
  List<VerdictMove> moves(RunEvents given, Progress progress)
      throws IOException, InterruptedException, CommandFailedException {
    CaseHistory one = given.read(former.results(), plans.plans(), progress);
    CaseHistory other =
        given.areSame(former.results(), latter.results())
            ? one
            : given.read(latter.results(), plans.plans(), progress);
    return moves(eventsOf(one, former), eventsOf(other, latter));
  }

  private Map<Unit, List<CaseEvent>> eventsOf(CaseHistory history, RunDay run) {
    Map<Unit, List<CaseEvent>> known = new HashMap<>();
    history.forEachUnit(
        (unit, events) -> {
          List<CaseEvent> byThen =
              events.stream().filter(e -> days.dayOf(e.recordedAt()) <= run.day()).toList();
          if (!byThen.isEmpty()) {
            known.put(unit, byThen);
          }
        });
    return known;
  }

  private List<VerdictMove> moves(
      Map<Unit, List<CaseEvent>> before, Map<Unit, List<CaseEvent>> after) {
    UnitVerdicts formerVerdicts = plans.formerVerdicts();
    UnitVerdicts latterVerdicts = plans.latterVerdicts();
    Set<Unit> units = new LinkedHashSet<>(formerVerdicts.planned());
    if (latterVerdicts != null) {
      units.addAll(latterVerdicts.planned());
    }
    units.addAll(before.keySet());
    units.addAll(after.keySet());
    UnitDifference difference = new UnitDifference(formerVerdicts, latterVerdicts, days);
    List<VerdictMove> moves = new ArrayList<>();
    for (Unit unit : units) {
      Known known = new Known(before.getOrDefault(unit, List.of()), former.day());
      Known knownNow = new Known(after.getOrDefault(unit, List.of()), latter.day());
      for (VerdictMove move : difference.moves(unit, known, knownNow)) {
        if (compared.contains(new ReadingKey(move.series().target(), move.series().reading()))) {
          moves.add(move);
        }
      }
    }
    return moves;
  }
}
