package dk.frist.rules.difference;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.figures.Series;
import dk.frist.rules.verdict.UnitVerdicts;
import dk.frist.rules.verdict.UnitVerdicts.Placed;
import dk.frist.rules.verdict.VerdictKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads a unit step by step from what was known of it, and by which plan it was judged, to what is:
 *
 * <pre>
 * former plan, events, day ──▶ one event further ──▶ one day on ──▶ … ──▶ latter day ──▶ latter plan
 * </pre>
 *
 * <p>Events come and go in the order of (recordedAt, occurredAt, event id), each on its recorded
 * day, or on the former day if it was recorded by then. A verdict that changes at a step is laid to
 * that step; to time only where none of the day's events makes a difference. So the steps
 * telescope: whatever is counted, before plus all moves is after, exactly.
 *
 * <p>Cost: the unit's file is judged once for each event more or less. Not safe for threads.
 */
public final class UnitDifference {
  private final UnitVerdicts formerPlan;
  private final @Nullable UnitVerdicts latterPlan;
  private final LocalDays days;

  /**
   * @param latterPlan null when one edition of a plan judges both
   */
  public UnitDifference(
      UnitVerdicts formerPlan, @Nullable UnitVerdicts latterPlan, LocalDays days) {
    this.formerPlan = formerPlan;
    this.latterPlan = latterPlan;
    this.days = days;
  }

  /**
   * Every move of a unit, in the order of the steps.
   *
   * @throws IllegalArgumentException if the latter day is before the former
   */
  public List<VerdictMove> moves(Unit unit, Known former, Known latter) {
    if (latter.day() < former.day()) {
      throw new IllegalArgumentException("the latter day is before the former");
    }
    return new Walk(unit, former).to(latter);
  }

  /** Where the unit has come to. */
  private final class Walk {
    private final Unit unit;
    private final int formerDay;
    private final List<VerdictMove> moves = new ArrayList<>();
    private final List<@Nullable VerdictKind> counted = new ArrayList<>();
    private List<CaseEvent> events;
    private List<Placed> said;
    private int day;

    Walk(Unit unit, Known former) {
      this.unit = unit;
      this.formerDay = former.day();
      this.day = former.day();
      this.events = former.events();
      this.said = formerPlan.of(unit, events);
      said.forEach(placed -> counted.add(CountedAs.asOf(placed.judgement(), day)));
    }

    List<VerdictMove> to(Known latter) {
      for (EventStep step : EventStep.between(events, latter.events())) {
        beginDay(days.dayOf(step.event().recordedAt()));
        take(step);
      }
      endDays(latter.day());
      if (latterPlan != null) {
        changePlan(latterPlan);
      }
      return moves;
    }

    /** What time alone would do on a day waits for the day's events. */
    private void beginDay(int recorded) {
      if (recorded > day) {
        endDays(recorded - 1);
        day = recorded;
      }
    }

    private void endDays(int last) {
      for (int i = 0; i < said.size(); i++) {
        for (int on = day; on <= last; on = CountedAs.changesAfter(said.get(i).judgement(), on)) {
          count(i, new Reason(Cause.TIME, on, null), CountedAs.asOf(said.get(i).judgement(), on));
        }
      }
      day = last;
    }

    /** An event moves a unit when, on its day, the unit would be elsewhere without it. */
    private void take(EventStep step) {
      List<CaseEvent> after = step.applyTo(events);
      List<Placed> sayNow = formerPlan.of(unit, after);
      List<Placed> sayOtherwise =
          changesTheCase(step)
              ? formerPlan.of(unit, step.sayingNothingOfTheCase().applyTo(events))
              : sayNow;
      for (int i = 0; i < said.size(); i++) {
        VerdictKind to = CountedAs.asOf(sayNow.get(i).judgement(), day);
        if (to != CountedAs.asOf(said.get(i).judgement(), day)) {
          boolean reclassifies = CountedAs.asOf(sayOtherwise.get(i).judgement(), day) != to;
          Cause cause = reclassifies ? Cause.RECLASSIFICATION : causeOf(step);
          count(i, new Reason(cause, day, step.event().kind()), to);
        }
      }
      events = after;
      said = sayNow;
    }

    private void count(int place, Reason reason, @Nullable VerdictKind to) {
      add(said.get(place), reason, counted.get(place), to);
      counted.set(place, to);
    }

    private Cause causeOf(EventStep step) {
      CaseEvent event = step.event();
      if (isCorrection(step)) {
        return Cause.CORRECTION;
      }
      return switch (event.kind()) {
        case REOPENED, REMITTED -> Cause.REOPENING;
        case RECLASSIFIED -> Cause.RECLASSIFICATION;
        default ->
            days.dayOf(event.occurredAt()) <= formerDay ? Cause.LATE_REGISTRATION : Cause.NEW_EVENT;
      };
    }

    private boolean isCorrection(EventStep step) {
      return step.removed() != null
          || step.event().kind() == EventKind.VOIDED
          || days.dayOf(step.event().recordedAt()) <= formerDay;
    }

    /** Whether an event that is ordinary otherwise says another type or value than is known. */
    private boolean changesTheCase(EventStep step) {
      CaseEvent event = step.event();
      boolean ordinary =
          !isCorrection(step)
              && event.kind() != EventKind.REOPENED
              && event.kind() != EventKind.REMITTED;
      boolean saysSomething = event.caseType() != null || !event.attributes().isEmpty();
      if (!ordinary || !saysSomething) {
        return false;
      }
      CaseFile file = CaseFile.at(events, Integer.MAX_VALUE, days);
      boolean otherType =
          event.caseType() != null
              && !file.caseType().equals(CaseFile.UNKNOWN_CASE_TYPE)
              && !file.caseType().equals(event.caseType());
      return otherType
          || event.attributes().entrySet().stream()
              .anyMatch(told -> isOther(file.attribute(told.getKey()), told.getValue()));
    }

    private void changePlan(UnitVerdicts plan) {
      Reason reason = new Reason(Cause.PLAN, day, null);
      Map<List<String>, Placed> latter = new HashMap<>();
      plan.of(unit, events).forEach(placed -> latter.put(keyOf(placed), placed));
      for (Placed placed : said) {
        Placed now = latter.remove(keyOf(placed));
        VerdictKind from = CountedAs.asOf(placed.judgement(), day);
        VerdictKind to = now == null ? null : CountedAs.asOf(now.judgement(), day);
        add(placed, reason, from, to);
      }
      for (Placed placed : latter.values()) {
        add(placed, reason, null, CountedAs.asOf(placed.judgement(), day));
      }
    }

    private void add(
        Placed placed, Reason reason, @Nullable VerdictKind from, @Nullable VerdictKind to) {
      if (from != to) {
        moves.add(
            new VerdictMove(
                placed.series(),
                placed.unit(),
                reason.cause(),
                reason.day(),
                reason.kind(),
                from,
                to));
      }
    }
  }

  /** What all moves of a step have in common. */
  private record Reason(Cause cause, int day, @Nullable EventKind kind) {}

  private static boolean isOther(@Nullable String known, String told) {
    return known != null && !known.equals(told);
  }

  /** Readings of two plans are the same by target and reading; sites by their names. */
  private static List<String> keyOf(Placed placed) {
    Series series = placed.series();
    return List.of(series.target(), series.reading(), series.caseType(), placed.unit());
  }
}
