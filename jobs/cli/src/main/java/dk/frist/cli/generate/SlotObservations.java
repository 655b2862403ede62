package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The next free slot at one desk, looked up on the morning of each working day. Now and then nobody
 * looks, registers it days later, or looks again, which then holds. Not safe for threads.
 */
final class SlotObservations implements DailyEvents {
  private static final double FORGOTTEN = 0.01;
  private static final double LATE_REGISTERED = 0.025;
  private static final double LOOKED_AGAIN = 0.01;

  /** A wait so long means that the slots may run out altogether. */
  private static final double RUNNING_OUT = 24;

  private static final double NONE_LEFT_THEN = 0.07;
  private static final double NONE_LEFT = 0.002;

  /** How much of the way to what is expected the wait goes in a day. */
  private static final double PULL = 0.18;

  private final String agency;
  private final ServiceDesk desk;
  private final LocalDate firstDay;
  private final Draws draws;
  private final WorkingDays workingDays;
  private double wait;

  SlotObservations(
      String agency, ServiceDesk desk, LocalDate firstDay, Draws draws, WorkingDays workingDays) {
    this.agency = agency;
    this.desk = desk;
    this.firstDay = firstDay;
    this.draws = draws;
    this.workingDays = workingDays;
    this.wait = desk.usual();
  }

  @Override
  public LocalDate firstDay() {
    return firstDay;
  }

  @Override
  public void on(LocalDate day, Consumer<List<CaseEvent>> units) {
    if (!workingDays.contains(day)) {
      return;
    }
    wait = Math.max(1, wait + PULL * (desk.expectedOn(day) - wait) + draws.between(-15, 15) / 10.0);
    if (draws.chance(FORGOTTEN)) {
      return;
    }
    List<CaseEvent> seen = new ArrayList<>();
    Instant at = CaseLog.at(day, 8 * 60 + draws.between(5, 35), draws.between(0, 59));
    seen.add(observed(day, 1, at, recordedAt(at, day)));
    if (draws.chance(LOOKED_AGAIN)) {
      Instant again = at.plusSeconds(60L * draws.between(60, 300));
      seen.add(observed(day, 2, again, again.plusSeconds(draws.between(1, 90))));
    }
    units.accept(seen);
  }

  private Instant recordedAt(Instant at, LocalDate day) {
    if (!draws.chance(LATE_REGISTERED)) {
      return at.plusSeconds(draws.between(1, 90));
    }
    LocalDate later = workingDays.soonAfter(day, draws.between(1, 6));
    return CaseLog.at(later, 9 * 60 + draws.between(0, 400), draws.between(0, 59));
  }

  private CaseEvent observed(LocalDate day, int number, Instant at, Instant recordedAt) {
    LocalDate nextFree = nextFree(day);
    return new CaseEvent(
        "slots-" + day + '-' + desk.site() + '-' + number,
        day.toString(),
        agency,
        null,
        EventKind.SLOT_OBSERVED,
        at.toEpochMilli(),
        recordedAt.toEpochMilli(),
        null,
        null,
        null,
        null,
        null,
        null,
        desk.site(),
        nextFree == null ? null : nextFree.toString(),
        Map.of());
  }

  /** Null when there is none, however far away. */
  private @Nullable LocalDate nextFree(LocalDate day) {
    if (draws.chance(wait > RUNNING_OUT ? NONE_LEFT_THEN : NONE_LEFT)) {
      return null;
    }
    return workingDays.soonAfter(day, (int) Math.max(0, Math.round(wait + draws.between(-2, 2))));
  }
}
