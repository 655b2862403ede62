package dk.frist.rules.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.difference.Known;
import dk.frist.rules.difference.UnitDifference;
import dk.frist.rules.difference.VerdictMove;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.story.Days;
import dk.frist.rules.story.EventBuilder;
import dk.frist.rules.verdict.UnitVerdicts;
import dk.frist.rules.verdict.VerdictKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** The moves between two runs over unruly logs add up to the difference of the oracle's figures. */
class DifferencePropertyTest {
  private static final LocalDays LOCAL_DAYS = new LocalDays(Days.ZONE);
  private static final Map<VerdictKind, String> FIGURES =
      Map.of(
          VerdictKind.MET, "period,met",
          VerdictKind.MISSED, "period,missed",
          VerdictKind.PENDING_MET, "now,pending_met",
          VerdictKind.PENDING_IN_TIME, "now,pending_in_time",
          VerdictKind.PENDING_OVERDUE, "now,pending_overdue",
          VerdictKind.EXCLUDED, "now,excluded");

  @Provide
  Arbitrary<List<CaseEvent>> unruly() {
    return Populations.unruly();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return Populations.plans();
  }

  @Property(seed = "11", tries = 150)
  void twoDaysOfOneLog(
      @ForAll("plans") Plan plan, @ForAll("unruly") List<CaseEvent> events, @ForAll Random random) {
    int formerDay = someDay(events, random);
    int latterDay = formerDay + random.nextInt(30);

    assertThatMovesAddUp(new Run(plan, events, formerDay), new Run(plan, events, latterDay));
  }

  @Property(seed = "12", tries = 300)
  void twoPlansOverTwoLogs(
      @ForAll("plans") Plan former,
      @ForAll("plans") Plan latter,
      @ForAll("unruly") List<CaseEvent> events,
      @ForAll("unruly") List<CaseEvent> others,
      @ForAll Random random) {
    List<CaseEvent> changed = new ArrayList<>(some(events, 90, random));
    changed.addAll(some(others, 20, random));
    int formerDay = someDay(events, random);

    assertThatMovesAddUp(
        new Run(former, some(events, 90, random), formerDay),
        new Run(latter, changed, formerDay + random.nextInt(30)));
  }

  private record Run(Plan plan, List<CaseEvent> events, int day) {
    Map<String, String> figures() {
      return new SlowFigures(plan, events).asOf(LocalDate.ofEpochDay(day));
    }

    Map<String, List<CaseEvent>> known() {
      return new Ledger(plan).addAll(events).kept();
    }

    Known known(@Nullable List<CaseEvent> kept) {
      return new Known(
          kept == null
              ? List.of()
              : kept.stream().filter(e -> LOCAL_DAYS.dayOf(e.recordedAt()) <= day).toList(),
          day);
    }
  }

  private static void assertThatMovesAddUp(Run former, Run latter) {
    Map<String, Long> sums = new TreeMap<>();
    for (VerdictMove move : moves(former, latter)) {
      count(sums, move, move.to(), 1);
      count(sums, move, move.from(), -1);
    }
    sums.values().removeIf(sum -> sum == 0);

    assertThat(sums).isEqualTo(difference(former.figures(), latter.figures()));
  }

  private static void count(
      Map<String, Long> sums, VerdictMove move, @Nullable VerdictKind verdict, long sign) {
    if (verdict != null) {
      String series = ",," + move.series().target() + "," + move.series().reading() + ",";
      sums.merge(series + FIGURES.get(verdict), sign, Long::sum);
    }
  }

  private static List<VerdictMove> moves(Run former, Run latter) {
    UnitDifference difference =
        new UnitDifference(
            new UnitVerdicts(former.plan()), new UnitVerdicts(latter.plan()), LOCAL_DAYS);
    Map<String, List<CaseEvent>> before = former.known();
    Map<String, List<CaseEvent>> after = latter.known();
    Set<String> units = new TreeSet<>(before.keySet());
    units.addAll(after.keySet());
    List<VerdictMove> moves = new ArrayList<>();
    for (String unit : units) {
      moves.addAll(
          difference.moves(
              new Unit(EventBuilder.AGENCY, UnitKind.CASE, unit),
              former.known(before.get(unit)),
              latter.known(after.get(unit))));
    }
    return moves;
  }

  private static Map<String, Long> difference(
      Map<String, String> before, Map<String, String> after) {
    Map<String, Long> difference = new TreeMap<>();
    for (String row : after.keySet()) {
      if (FIGURES.values().stream().anyMatch(row::endsWith)) {
        long more = Long.parseLong(after.get(row)) - Long.parseLong(before.getOrDefault(row, "0"));
        if (more != 0) {
          difference.put(row, more);
        }
      }
    }
    return difference;
  }

  private static List<CaseEvent> some(List<CaseEvent> events, int percent, Random random) {
    List<CaseEvent> some = events.stream().filter(e -> random.nextInt(100) < percent).toList();
    return some.isEmpty() ? events : some;
  }

  private static int someDay(List<CaseEvent> events, Random random) {
    List<Integer> days = Populations.daysOf(events);
    return days.get(random.nextInt(days.size()));
  }
}
