package dk.frist.connectors.avro;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.VerdictKind;
import dk.frist.schemas.Verdict;
import java.time.LocalDate;
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

  private final String plan;
  private final String agency;

  /**
   * @param plan id of the plan that holds the targets
   * @param agency the authority that is judged
   */
  public VerdictEncoder(String plan, String agency) {
    this.plan = plan;
    this.agency = agency;
  }

  @Override
  public byte[] key(CaseVerdict verdict) {
    return RecordKey.of(agency, plan, verdict.unit(), verdict.target(), verdict.reading());
  }

  @Override
  public byte @Nullable [] value(CaseVerdict verdict) {
    Verdict record = toAvro(verdict);
    return record == null ? null : SingleObject.encode(record, Verdict.getEncoder());
  }

  /** The verdict as of its recorded day; null when there is none then. */
  @Nullable Verdict toAvro(CaseVerdict verdict) {
    Judgement judgement = verdict.judgement();
    VerdictKind kind = judgement.asOf(verdict.recordedDay());
    if (kind == null) {
      return null;
    }
    return Verdict.newBuilder()
        .setPlan(plan)
        .setAgency(agency)
        .setUnit(verdict.unit())
        .setCaseType(verdict.caseType())
        .setTarget(verdict.target())
        .setReading(verdict.reading())
        .setVerdict(kind.id())
        .setReason(judgement.reason())
        .setStartDate(date(judgement.startDay()))
        .setStopDate(date(judgement.stopDay()))
        .setDeadline(date(judgement.deadlineDay()))
        .setLeadDays(judgement.isStopped() ? judgement.leadDays() : null)
        .setCountedOn(date(judgement.countedOnDay()))
        .setAsOf(LocalDate.ofEpochDay(verdict.recordedDay()))
        .build();
  }

  private static @Nullable LocalDate date(int day) {
    return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
  }
}
