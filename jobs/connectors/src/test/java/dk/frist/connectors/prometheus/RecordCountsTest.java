package dk.frist.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.Fate;
import dk.frist.rules.casefile.RejectReason;
import dk.frist.rules.casefile.Tally;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordCountsTest {
  private final RecordCounts counts = new RecordCounts();

  @Test
  void everyFateAndReasonIsShownFromTheStart() {
    assertThat(shown())
        .hasSize(Fate.values().length - 1 + RejectReason.values().length)
        .allMatch(measured -> measured.value() == 0);
  }

  @Test
  void talliesAddUp() {
    counts.accept(new Tally(Fate.EVENT, null, 5));
    counts.accept(new Tally(Fate.EVENT, null, 2));
    counts.accept(new Tally(Fate.REJECTED, RejectReason.NOT_AVRO, 1));

    assertThat(shown())
        .contains(
            Measured.ofJob(MetricCatalogue.RECORDS, 7, "event", ""),
            Measured.ofJob(MetricCatalogue.RECORDS, 1, "rejected", "not-avro"));
  }

  private List<Measured> shown() {
    List<Measured> shown = new ArrayList<>();
    counts.forEach(shown::add);
    return shown;
  }
}
