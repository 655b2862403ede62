package dk.frist.rules.verdict;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.ServiceLevel.Scope;
import dk.frist.rules.plan.Target;
import dk.frist.rules.verdict.Judgement.Span;
import dk.frist.rules.verdict.Judgement.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges the file of a day, which holds what was observed at every site, by the {@code
 * service-level} targets of a plan. Of several observations of a day at a site the last recorded
 * holds.
 */
final class ServiceDayJudge implements UnitJudge {
  /** The reason of a verdict on a day that nobody looked at. */
  static final String NO_OBSERVATION = "no-observation";

  /** The reason of a verdict on a day when no slot was free, however far away. */
  static final String NO_FREE_SLOT = "no-free-slot";

  /**
   * What is judged at one place.
   *
   * @param sites one site, or all that must hold
   */
  private record Asked(ServiceLevel rule, Collection<String> sites) {}

  private final Plan plan;
  private final List<Place> places = new ArrayList<>();
  private final List<Asked> asked = new ArrayList<>();

  ServiceDayJudge(Plan plan) {
    this.plan = plan;
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        if (reading.rule() instanceof ServiceLevel rule) {
          add(target, reading, rule);
        }
      }
    }
  }

  private void add(Target target, Reading reading, ServiceLevel rule) {
    if (rule.scope() == Scope.ALL_SITES) {
      places.add(Place.of(Series.of(plan, target, reading)));
      asked.add(new Asked(rule, rule.sites()));
      return;
    }
    for (String site : rule.sites()) {
      Series series =
          rule.scope() == Scope.EACH_SITE
              ? Series.ofPart(plan, target, reading, site)
              : Series.of(plan, target, reading);
      places.add(Place.atSite(series, site));
      asked.add(new Asked(rule, Set.of(site)));
    }
  }

  @Override
  public List<Place> places() {
    return places;
  }

  @Override
  public List<Unit> planned() {
    Set<Integer> days = new TreeSet<>();
    asked.forEach(each -> days.addAll(each.rule().days()));
    return days.stream()
        .map(day -> LocalDate.ofEpochDay(day).toString())
        .map(date -> new Unit(plan.agency(), UnitKind.SERVICE_DAY, date))
        .toList();
  }

  @Override
  public Set<EventKind> decisiveKinds() {
    return EnumSet.allOf(EventKind.class);
  }

  @Override
  public void judge(Unit unit, CaseFile file, JudgedFile judged) {
    int day = (int) LocalDate.parse(unit.id()).toEpochDay();
    for (Asked each : asked) {
      judged.add(each.rule().covers(day) ? judge(each, day, file) : Judgement.NONE);
    }
  }

  /** A day that misses at one site is missed, whatever was seen, or not seen, at the others. */
  private static Judgement judge(Asked asked, int day, CaseFile file) {
    int deadline = asked.rule().within().dayFor(day);
    boolean unobserved = false;
    int latest = NO_DAY;
    for (String site : asked.sites()) {
      CaseEvent seen = file.last(EventKind.SLOT_OBSERVED, event -> site.equals(event.site()));
      String nextFree = seen == null ? null : seen.nextFree();
      if (seen == null) {
        unobserved = true;
      } else if (nextFree == null) {
        Span span = new Span(day, NO_DAY, deadline);
        return Judgement.turning(Standing.MISSED, NO_FREE_SLOT, span, day, day);
      } else {
        latest = Math.max(latest, (int) LocalDate.parse(nextFree).toEpochDay());
      }
    }
    Span span = new Span(day, latest, deadline);
    if (latest != NO_DAY && latest > deadline) {
      return Judgement.turning(Standing.MISSED, null, span, day, day);
    }
    return unobserved
        ? Judgement.turning(Standing.EXCLUDED, NO_OBSERVATION, span, day, day)
        : Judgement.turning(Standing.MET, null, span, day, day);
  }
}
