package dk.frist.pipeline;

import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Change;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseVerdict;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.Output;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Where the judge's results go, each with the time of the event that brought it about, if any. */
final class JudgeOutput {
  static final OutputTag<CaseVerdict> VERDICTS =
      new OutputTag<>("verdicts", TypeInformation.of(CaseVerdict.class));
  static final OutputTag<Tally> TALLIES =
      new OutputTag<>("judge-tallies", TypeInformation.of(Tally.class));

  private final Output<StreamRecord<Change>> output;
  private @Nullable StreamRecord<?> cause;

  JudgeOutput(Output<StreamRecord<Change>> output) {
    this.output = output;
  }

  /** What is emitted from now on comes from this element. */
  void setCause(StreamRecord<?> element) {
    cause = element;
  }

  void emit(CaseUpdate update) {
    update.changes().forEach(this::emit);
    update.verdicts().forEach(this::emit);
  }

  void emit(Change change) {
    output.collect(record(change));
  }

  void emit(CaseVerdict verdict) {
    output.collect(VERDICTS, record(verdict));
  }

  void emit(Tally tally) {
    output.collect(TALLIES, record(tally));
  }

  private <T> StreamRecord<T> record(T value) {
    return cause != null && cause.hasTimestamp()
        ? new StreamRecord<>(value, cause.getTimestamp())
        : new StreamRecord<>(value);
  }
}
