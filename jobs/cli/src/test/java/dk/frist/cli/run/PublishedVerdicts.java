package dk.frist.cli.run;

import dk.frist.connectors.avro.SingleObject;
import dk.frist.schemas.Turn;
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
    return newest.values().stream()
        .map(verdict -> agedTo(day, verdict))
        .filter(Objects::nonNull)
        .map(PublishedVerdicts::line)
        .sorted()
        .toList();
  }

  /** A verdict says itself what it becomes when days come without an event. */
  private static @Nullable Verdict agedTo(LocalDate day, Verdict verdict) {
    Verdict aged = verdict;
    for (Turn turn : verdict.getThen()) {
      if (!day.isBefore(turn.getFrom())) {
        aged = turn.getVerdict() == null ? null : turned(verdict, turn);
      }
    }
    return aged;
  }

  private static Verdict turned(Verdict verdict, Turn turn) {
    return Verdict.newBuilder(verdict)
        .setVerdict(turn.getVerdict())
        .setReason(turn.getReason())
        .setCountedOn(turn.getCountedOn())
        .build();
  }

  private static String line(Verdict verdict) {
    return String.join(
        ",",
        verdict.getUnit(),
        text(verdict.getCaseType()),
        verdict.getTarget(),
        verdict.getReading(),
        verdict.getVerdict(),
        text(verdict.getReason()),
        text(verdict.getStartDate()),
        text(verdict.getStopDate()),
        text(verdict.getDeadline()),
        text(verdict.getLeadDays()),
        text(verdict.getCountedOn()));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
