package dk.frist.pipeline;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The topology, one for live and replay; they differ in sources and sinks only.
 *
 * <pre>
 * intake ─▶ sort-intake ─▶ keyBy unit ─▶ judge ─▶ pre-add ─▶ keyBy series ─▶ add-up ─┬─▶ figures
 *               │ │ │                      │ │                                  ▲    │
 *               │ │ └──── recorded days ───┼─┼──────────── broadcast ───────────┘    ▼
 *               │ └─▶ rejected             │ └─▶ verdicts                      attainments
 *               └────────▶ tallies ◀───────┘                                         │
 *                                                  scorecards ◀─ score ◀─ keyBy plan ┘
 * </pre>
 *
 * <p>Where every day closes at the end anyway, each unit is judged once, and events are parted by
 * group of units:
 *
 * <pre>
 * sort-intake ─▶ pack ─▶ keyBy group ─▶ judge ─▶ …
 * </pre>
 *
 * <p>A job may go on from a savepoint by other plans. The judge then judges every file it keeps
 * anew by each plan whose edition is another, add-up and score start those plans from nothing, and
 * their figures of every day since the first record are published once more; plans that stay go on.
 * It has to be a savepoint, or an aligned checkpoint: an unaligned one may hold changes on their
 * way that came from the former edition.
 *
 * <p>No element is changed once it is on its way, so object reuse is safe; {@link #configuration}
 * asks for it.
 */
public final class FristTopology {
  /** Changes held by one subtask before they go on: a few megabytes at most. */
  private static final int PRE_ADD_CAPACITY = 16_384;

  private FristTopology() {}

  /** What every job of the topology asks of Flink: no copies between operators, and no Kryo. */
  public static Configuration configuration() {
    return Configuration.fromMap(
        Map.of("pipeline.object-reuse", "true", "pipeline.generic-types", "false"));
  }

  /**
   * Builds the topology.
   *
   * @param intake what the sources read, with watermarks of {@link RecordedTime}
   * @param plans of as many authorities and years as there are; a job that goes on from a savepoint
   *     with other editions judges every file it keeps anew by those
   */
  public static FristStreams build(
      DataStream<Intake> intake, Plans plans, FigureSchedule schedule) {
    SingleOutputStreamOperator<CaseEvent> events =
        named(
            intake.process(new SortIntake(plans, schedule.lastDay()), CaseEventType.INSTANCE),
            "sort-intake");

    SingleOutputStreamOperator<Change> judged = judged(events, plans, schedule);

    BroadcastStream<RecordedDay> recordedDays =
        events.getSideOutput(SortIntake.RECORDED_DAYS).broadcast(AddUp.RECORDED_DAYS);

    SingleOutputStreamOperator<FigureSet> figures =
        named(
            named(
                    judged.transform(
                        "pre-add",
                        TypeInformation.of(SeriesChanges.class),
                        new PreAddChanges(PRE_ADD_CAPACITY, schedule.closesAtTheEnd())),
                    "pre-add")
                .keyBy(SeriesChanges::series, TypeInformation.of(Series.class))
                .connect(recordedDays)
                .process(new AddUp(plans, schedule), TypeInformation.of(FigureSet.class)),
            "add-up");

    SingleOutputStreamOperator<SeriesAttainment> attainments =
        named(
            figures.flatMap(SeriesAttainment::of, TypeInformation.of(SeriesAttainment.class)),
            "attainments");

    SingleOutputStreamOperator<Scorecard> scorecards =
        named(
            attainments
                .keyBy(reached -> reached.series().plan(), Types.STRING)
                .process(new ScorePlans(plans, schedule), TypeInformation.of(Scorecard.class)),
            "score");

    DataStream<Tally> tallies =
        preAdd(events.getSideOutput(SortIntake.TALLIES), "pre-add-intake-tallies")
            .union(preAdd(judged.getSideOutput(JudgeOutput.TALLIES), "pre-add-judge-tallies"));

    return new FristStreams(
        figures,
        scorecards,
        judged.getSideOutput(JudgeOutput.VERDICTS),
        events.getSideOutput(SortIntake.REJECTED),
        tallies);
  }

  /**
   * How many records a job has read so far, by the accumulators it reports; 0 before it has any.
   */
  public static long recordsRead(Map<String, Object> accumulators) {
    return accumulators.get(SortIntake.RECORDS_READ) instanceof Long read ? read : 0;
  }

  /**
   * The latest day on which anything was recorded that a job has read so far, by the accumulators
   * it reports; none before it has any.
   */
  public static Optional<LocalDate> latestDay(Map<String, Object> accumulators) {
    return accumulators.get(SortIntake.LATEST_DAY) instanceof Long day && day != Long.MIN_VALUE
        ? Optional.of(LocalDate.ofEpochDay(day))
        : Optional.empty();
  }

  /** Unit by unit where every day closes at the end anyway, else event by event. */
  private static SingleOutputStreamOperator<Change> judged(
      DataStream<CaseEvent> events, Plans plans, FigureSchedule schedule) {
    LocalDays days = plans.localDays();
    TypeInformation<Change> change = TypeInformation.of(Change.class);
    return named(
        schedule.closesAtTheEnd()
            ? named(
                    events.transform(
                        "pack", TypeInformation.of(EventPack.class), new PackEvents(days)),
                    "pack")
                .keyBy(pack -> pack.group, Types.INT)
                .transform("judge", change, new JudgeWholeUnits(plans))
            : events
                .keyBy(event -> Unit.of(event, days).key(), Types.STRING)
                .transform("judge", change, new JudgeUnits(plans)),
        "judge");
  }

  private static SingleOutputStreamOperator<Tally> preAdd(DataStream<Tally> tallies, String uid) {
    return named(tallies.transform(uid, TypeInformation.of(Tally.class), new PreAddTallies()), uid);
  }

  /** State finds its operator by uid: a uid never changes and is never a class name. */
  private static <T> SingleOutputStreamOperator<T> named(
      SingleOutputStreamOperator<T> operator, String uid) {
    return operator.uid(uid).name(uid);
  }
}
