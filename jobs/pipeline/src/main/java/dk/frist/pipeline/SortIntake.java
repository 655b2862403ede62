package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.plan.Plans;
import java.util.Set;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.accumulators.LongMaximum;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what was read into events of the plans' agencies and the rest, and accounts for the rest;
 * the judge tells events from duplicates and accounts for both. Says aloud each time its part of
 * the input reaches a later recorded day.
 */
final class SortIntake extends ProcessFunction<Intake, CaseEvent> {
  private static final long serialVersionUID = 1L;

  static final OutputTag<Rejected> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(Rejected.class));
  static final OutputTag<Tally> TALLIES =
      new OutputTag<>("intake-tallies", TypeInformation.of(Tally.class));
  static final OutputTag<RecordedDay> RECORDED_DAYS =
      new OutputTag<>("recorded-days", TypeInformation.of(RecordedDay.class));

  private static final Tally IGNORED = Tally.one(Fate.IGNORED);

  /** The accumulator that counts every record as it is read, for whoever shows progress. */
  static final String RECORDS_READ = "records-read";

  /** The accumulator that holds the latest recorded day so far, as an epoch day. */
  static final String LATEST_DAY = "latest-recorded-day";

  private final Set<String> agencies;
  private final LocalDays days;
  private final LongCounter recordsRead = new LongCounter();
  private final LongMaximum latestRecorded = new LongMaximum();
  private final @Nullable Integer lastDay;
  private int latestDay = Integer.MIN_VALUE;

  /**
   * @param lastDay the recorded day to end with, as an epoch day: what comes after it is ignored,
   *     and it is announced whatever comes on it; null for none
   */
  SortIntake(Plans plans, @Nullable Integer lastDay) {
    this.agencies = plans.agencies();
    this.days = plans.localDays();
    this.lastDay = lastDay;
  }

  @Override
  public void open(OpenContext context) {
    getRuntimeContext().addAccumulator(RECORDS_READ, recordsRead);
    getRuntimeContext().addAccumulator(LATEST_DAY, latestRecorded);
  }

  @Override
  public void processElement(Intake intake, Context context, Collector<CaseEvent> out) {
    recordsRead.add(1);
    Rejected rejected = intake.rejected();
    CaseEvent event = intake.event();
    if (rejected != null) {
      context.output(REJECTED, rejected);
      context.output(TALLIES, Tally.oneRejected(rejected.reason()));
    } else if (event == null || !agencies.contains(event.agency())) {
      context.output(TALLIES, IGNORED);
    } else {
      take(event, context, out);
    }
  }

  private void take(CaseEvent event, Context context, Collector<CaseEvent> out) {
    int recordedDay = days.dayOf(event.recordedAt());
    if (lastDay != null && recordedDay > lastDay) {
      context.output(TALLIES, IGNORED);
    } else {
      latestRecorded.add((long) recordedDay);
      announce(lastDay == null ? recordedDay : lastDay, context);
      out.collect(event);
    }
  }

  private void announce(int recordedDay, Context context) {
    if (recordedDay > latestDay) {
      latestDay = recordedDay;
      context.output(RECORDED_DAYS, new RecordedDay(recordedDay));
    }
  }
}
