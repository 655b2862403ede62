package dk.frist.connectors.kafka;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.kafka.TopicSlice.Gap;
import dk.frist.connectors.kafka.TopicSlice.Loss;
import dk.frist.connectors.kafka.TopicSlice.Span;
import dk.frist.connectors.yaml.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;

/**
 * Turns what a person wants of a topic into offsets, once, before anything is read: so that the
 * same can be read again though the topic grows. Finds out what of it is gone.
 *
 * <p>A transaction that is still open ends what can be read, as it does for every reader of
 * committed records.
 */
public final class TopicSurvey {
  static final String TOPIC = "--from-topic";

  private static final String FROM = "--from";
  private static final String UNTIL = "--until";

  private final TopicFacts facts;
  private final KafkaSettings settings;
  private final String topic;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  private TopicSurvey(Admin admin, KafkaSettings settings, String topic) {
    this.facts = new TopicFacts(admin, settings.bootstrapServers(), topic);
    this.settings = settings;
    this.topic = topic;
  }

  /**
   * The offsets between two bounds, and what is gone of them. Reads a topic that is compacted once
   * over to find that out, and nothing of another.
   *
   * @param settings where Kafka is; the broker is known to answer
   * @throws InvalidInputException if there is no such topic, it has no such partition or offset, or
   *     holds nothing between the bounds
   * @throws KafkaException if the broker fails
   * @throws InterruptedException if the thread is interrupted
   */
  public static TopicSlice between(
      KafkaSettings settings, String topic, TopicBound from, TopicBound until)
      throws InterruptedException {
    try (Admin admin = Admin.create(settings.client())) {
      return new TopicSurvey(admin, settings, topic).slice(from, until);
    }
  }

  private TopicSlice slice(TopicBound from, TopicBound until) throws InterruptedException {
    Set<Integer> partitions = facts.partitions();
    Map<Integer, Long> begins = facts.offsets(partitions, OffsetSpec.earliest());
    Map<Integer, Long> ends = facts.offsets(partitions, OffsetSpec.latest());
    Map<Integer, Long> starts = resolved(FROM, from, partitions, begins, ends);
    Map<Integer, Long> stops = resolved(UNTIL, until, partitions, begins, ends);
    throwIfAny();
    List<Span> spans = new ArrayList<>();
    for (int partition : partitions) {
      long begin = begins.getOrDefault(partition, 0L);
      spans.add(
          span(
              from,
              begin,
              new Bounds(
                  partition,
                  starts.getOrDefault(partition, 0L),
                  stops.getOrDefault(partition, 0L))));
    }
    throwIfAny();
    TopicSlice slice = new TopicSlice(settings.bootstrapServers(), topic, spans, gaps);
    requireRecords(slice, begins, ends);
    return facts.isCompacted() ? withHoles(slice) : slice;
  }

  private Map<Integer, Long> resolved(
      String option,
      TopicBound bound,
      Set<Integer> partitions,
      Map<Integer, Long> begins,
      Map<Integer, Long> ends) {
    if (bound instanceof TopicBound.Earliest) {
      return begins;
    }
    if (bound instanceof TopicBound.Time at) {
      Map<Integer, Long> found =
          facts.offsets(partitions, OffsetSpec.forTimestamp(at.time().toEpochMilli()));
      found.replaceAll(
          (partition, offset) -> {
            long end = ends.getOrDefault(partition, 0L);
            return offset < 0 ? end : Math.min(offset, end);
          });
      return found;
    }
    if (bound instanceof TopicBound.Offsets given) {
      check(option, given.byPartition(), ends);
      return given.byPartition();
    }
    return ends;
  }

  private void check(String option, SortedMap<Integer, Long> given, Map<Integer, Long> ends) {
    given.forEach(
        (partition, offset) -> {
          Long end = ends.get(partition);
          if (end == null) {
            wrongOffset(
                option,
                "topic '%s' has no partition %d; it has %s"
                    .formatted(
                        topic,
                        partition,
                        Nearest.list(ends.keySet().stream().map(String::valueOf).toList())));
          } else if (offset > end) {
            wrongOffset(
                option,
                "offset %d of partition %d is beyond its end, which is %d"
                    .formatted(offset, partition, end));
          }
        });
    ends.keySet().stream()
        .filter(partition -> !given.containsKey(partition))
        .forEach(
            partition ->
                wrongOffset(
                    option,
                    "partition %d of topic '%s' has no offset; name one for each partition"
                        .formatted(partition, topic)));
  }

  private void wrongOffset(String option, String message) {
    mistakes.add(Mistake.in(option, message));
  }

  /** What is left of the wanted offsets; what is not is noted among the gaps. */
  private Span span(TopicBound from, long begin, Bounds wanted) {
    int partition = wanted.partition();
    if (wanted.to() < wanted.from() && from instanceof TopicBound.Offsets) {
      wrongOffset(
          UNTIL,
          "partition %d would end at %d, before it begins at %d"
              .formatted(partition, wanted.to(), wanted.from()));
      return new Span(partition, 0, 0);
    }
    // What was before the first record that is left may have been as young as was wanted.
    boolean fromOffset = from instanceof TopicBound.Offsets;
    long first = !fromOffset && wanted.from() == begin ? 0 : wanted.from();
    long last = Math.max(wanted.to(), first);
    if (first < Math.min(begin, last)) {
      long end = Math.min(begin, last);
      gaps.add(new Gap(partition, first, end, end - first, Loss.TRIMMED));
    }
    long start = Math.max(first, begin);
    return new Span(partition, start, Math.max(start, last));
  }

  private void requireRecords(
      TopicSlice slice, Map<Integer, Long> begins, Map<Integer, Long> ends) {
    if (slice.size() > 0) {
      return;
    }
    List<Mistake> all = new ArrayList<>();
    gaps.forEach(gap -> all.add(Mistake.in(TOPIC, "topic %s: %s".formatted(topic, gap))));
    boolean empty = begins.equals(ends);
    all.add(
        Mistake.in(
            TOPIC,
            empty && gaps.isEmpty()
                ? "topic '%s' holds no records".formatted(topic)
                : "topic '%s' holds no records between %s and %s; its offsets are %s, ends not included"
                    .formatted(topic, FROM, UNTIL, inWords(begins, ends))));
    throw new InvalidInputException(all);
  }

  private static String inWords(Map<Integer, Long> begins, Map<Integer, Long> ends) {
    List<String> words = new ArrayList<>();
    begins.forEach(
        (partition, begin) -> words.add(partition + ":" + begin + "-" + ends.get(partition)));
    return Nearest.list(words);
  }

  private TopicSlice withHoles(TopicSlice slice) throws InterruptedException {
    List<Gap> all = new ArrayList<>(slice.gaps());
    all.addAll(new HoleSearch(settings).holesIn(slice));
    return new TopicSlice(slice.brokers(), slice.topic(), slice.spans(), all);
  }

  private void throwIfAny() {
    if (!mistakes.isEmpty()) {
      throw new InvalidInputException(mistakes);
    }
  }

  /** What was asked for of a partition, which need not exist. */
  private record Bounds(int partition, long from, long to) {}
}
