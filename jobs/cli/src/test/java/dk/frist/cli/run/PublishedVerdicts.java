package dk.frist.cli.run;

import dk.frist.connectors.avro.SingleObject;
import dk.frist.schemas.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** What a reader of the topic {@code verdicts} holds: the newest of each unit and reading. */
final class PublishedVerdicts {
  private final SingleObject<Verdict> decoder = SingleObject.verdicts();
  private final Map<String, Verdict> newest = new TreeMap<>();

  void take(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
    for (ConsumerRecord<byte[], byte[]> published : records) {
      String key = new String(published.key(), StandardCharsets.UTF_8);
      if (published.value() == null) {
        newest.remove(key);
      } else {
        newest.put(key, decoder.decode(published.value()));
      }
    }
  }

  /** The verdicts aged to a day, as {@code verdicts.csv} has them, sorted. */
  List<String> lines(LocalDate day) {
    return newest.values().stream().map(verdict -> line(verdict, day)).sorted().toList();
  }

  private static String line(Verdict verdict, LocalDate day) {
    return String.join(
        ",",
        verdict.getUnit(),
        text(verdict.getCaseType()),
        verdict.getTarget(),
        verdict.getReading(),
        agedTo(day, verdict),
        text(verdict.getReason()),
        text(verdict.getStartDate()),
        text(verdict.getStopDate()),
        text(verdict.getDeadline()),
        text(verdict.getLeadDays()),
        text(verdict.getCountedOn()));
  }

  /**
   * A case that waits becomes overdue without an event: the deadline, which is there, says when.
   */
  private static String agedTo(LocalDate day, Verdict verdict) {
    boolean waits = verdict.getVerdict().equals("pending_in_time");
    return waits && day.isAfter(verdict.getDeadline()) ? "pending_overdue" : verdict.getVerdict();
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
