package dk.frist.connectors.avro;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.VerdictKind;
import dk.frist.schemas.Turn;
import dk.frist.schemas.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes verdicts: key {@code agency|plan|unit|target|reading}, so plans that share a topic
 * never replace each other's; value the verdict at the end of the last recorded day it rests on, or
 * a tombstone when the unit has none then.
 */
public final class VerdictEncoder implements KeyedEncoder<CaseVerdict> {
  private static final long serialVersionUID = 1L;

  static {
    TrustedContracts.vouch();
  }

  /**
   * What plans say by themselves holds from before every day; but readers of dates seldom take
   * years before 1, and no event is older.
   */
  private static final int FIRST_DAY = (int) LocalDate.of(1, 1, 1).toEpochDay();

  private final Agencies agencies;

  /**
   * @param agencyByPlan for the id of each plan that holds targets, the authority that is judged:
   *     {@link dk.frist.rules.plan.Plans#agencyByPlan()}
   */
  public VerdictEncoder(Map<String, String> agencyByPlan) {
    this.agencies = new Agencies(agencyByPlan);
  }

  @Override
  public byte[] key(CaseVerdict verdict) {
    return RecordKey.of(
        agencies.of(verdict.plan()),
        verdict.plan(),
        verdict.unit(),
        verdict.target(),
        verdict.reading());
  }

  @Override
  public byte @Nullable [] value(CaseVerdict verdict) {
    Verdict record = toAvro(verdict);
    return record == null ? null : SingleObject.encode(record, Verdict.getEncoder());
  }

  /** The verdict as of its recorded day; null when there is none then. */
  @Nullable Verdict toAvro(CaseVerdict verdict) {
    Judgement judgement = verdict.judgement();
    int day = Math.max(verdict.recordedDay(), FIRST_DAY);
    VerdictKind kind = judgement.asOf(day);
    if (kind == null) {
      return null;
    }
    return Verdict.newBuilder()
        .setPlan(verdict.plan())
        .setAgency(agencies.of(verdict.plan()))
        .setUnit(verdict.unit())
        .setCaseType(verdict.caseType().isEmpty() ? null : verdict.caseType())
        .setTarget(verdict.target())
        .setReading(verdict.reading())
        .setVerdict(kind.id())
        .setReason(judgement.reasonAsOf(day))
        .setStartDate(date(judgement.startDay()))
        .setStopDate(date(judgement.stopDay()))
        .setDeadline(date(judgement.deadlineDay()))
        .setLeadDays(judgement.isStopped() ? judgement.leadDays() : null)
        .setCountedOn(date(judgement.countedOnAsOf(day)))
        .setAsOf(LocalDate.ofEpochDay(day))
        .setThen(turnsAfter(day, judgement))
        .build();
  }

  private static List<Turn> turnsAfter(int day, Judgement judgement) {
    List<Turn> turns = new ArrayList<>();
    int next = judgement.changesAfter(day);
    while (next != Integer.MAX_VALUE) {
      VerdictKind kind = judgement.asOf(next);
      turns.add(
          Turn.newBuilder()
              .setFrom(LocalDate.ofEpochDay(next))
              .setVerdict(kind == null ? null : kind.id())
              .setReason(kind == null ? null : judgement.reasonAsOf(next))
              .setCountedOn(date(judgement.countedOnAsOf(next)))
              .build());
      next = judgement.changesAfter(next);
    }
    return turns;
  }

  private static @Nullable LocalDate date(int day) {
    return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
  }
}
