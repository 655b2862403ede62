package dk.frist.connectors.prometheus;

import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How input records ended since the process started. Every fate and reason is shown from the start,
 * at zero, so that a first rejection is an increase.
 */
final class RecordCounts {
  private record Ending(Fate fate, @Nullable RejectReason reason) {}

  private final List<Ending> endings = new ArrayList<>();
  private final Map<Ending, Long> counts = new HashMap<>();

  RecordCounts() {
    for (Fate fate : Fate.values()) {
      if (fate == Fate.REJECTED) {
        for (RejectReason reason : RejectReason.values()) {
          endings.add(new Ending(fate, reason));
        }
      } else {
        endings.add(new Ending(fate, null));
      }
    }
  }

  synchronized void accept(Tally tally) {
    counts.merge(new Ending(tally.fate(), tally.reason()), tally.count(), Long::sum);
  }

  synchronized void forEach(Consumer<Measured> consumer) {
    for (Ending ending : endings) {
      RejectReason reason = ending.reason();
      consumer.accept(
          Measured.ofJob(
              MetricCatalogue.RECORDS,
              counts.getOrDefault(ending, 0L),
              ending.fate().id(),
              reason == null ? "" : reason.id()));
    }
  }
}
