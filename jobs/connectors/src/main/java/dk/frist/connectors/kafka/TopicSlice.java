package dk.frist.connectors.kafka;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;

/**
 * The part of a topic that is read: the same offsets give the same records, however much is written
 * behind them.
 *
 * @param brokers {@code host:port}, several separated by commas, as given
 * @param topic its name
 * @param spans what is read of each partition, by its number; a partition of which nothing is read
 *     is there too
 * @param gaps what is missing of the part that was asked for
 */
public record TopicSlice(String brokers, String topic, List<Span> spans, List<Gap> gaps) {

  /**
   * Offsets of a partition.
   *
   * @param from the first, included
   * @param to the last, not included
   */
  public record Span(int partition, long from, long to) {
    /**
     * @throws IllegalArgumentException if it ends before it begins, or a number is negative
     */
    public Span {
      if (partition < 0 || from < 0 || to < from) {
        throw new IllegalArgumentException(
            "no offsets: partition " + partition + " from " + from + " to " + to);
      }
    }
  }

  /** Why a record is no longer there. */
  public enum Loss {
    /** Deleted from the beginning, by retention or by hand. */
    TRIMMED("trimmed"),
    /** No record can be read there: a later one of its key replaced it, or a transaction ends. */
    COMPACTED("compacted");

    private final String id;

    Loss(String id) {
      this.id = id;
    }

    /** The word for it in files. */
    public String id() {
      return id;
    }

    /**
     * What a word means.
     *
     * @throws IllegalArgumentException if it means nothing
     */
    public static Loss of(String id) {
      for (Loss loss : values()) {
        if (loss.id.equals(id)) {
          return loss;
        }
      }
      throw new IllegalArgumentException("no loss: " + id);
    }
  }

  /**
   * Offsets of a partition that were asked for, and of which some are gone.
   *
   * @param from the first that is, included
   * @param to the last that is, not included
   * @param missing how many are; all of them, unless several gaps are told as one
   */
  public record Gap(int partition, long from, long to, long missing, Loss loss) {
    public Gap {
      Objects.requireNonNull(loss, "loss");
    }

    /** {@code offsets 3 to 9 of partition 0 are gone: …}. */
    @Override
    public String toString() {
      String which =
          to - from == 1
              ? "offset %d of partition %d is".formatted(from, partition)
              : "offsets %d to %d of partition %d are".formatted(from, to - 1, partition);
      String all = missing < to - from ? missing + " of " : "";
      return all
          + which
          + switch (loss) {
            case TRIMMED -> " gone: deleted, by retention or by hand";
            case COMPACTED -> " gone: removed by compaction, or a transaction ends there";
          };
    }
  }

  public TopicSlice {
    Objects.requireNonNull(brokers, "brokers");
    Objects.requireNonNull(topic, "topic");
    spans = List.copyOf(spans);
    gaps = List.copyOf(gaps);
  }

  /** The same offsets of a topic of another name. */
  public TopicSlice renamed(String name) {
    return new TopicSlice(brokers, name, spans, gaps);
  }

  /** How many offsets there are: at least as many as records. */
  public long size() {
    return spans.stream().mapToLong(span -> span.to() - span.from()).sum();
  }

  /** {@code topic case-events --from 0:0,1:0 --until 0:120,1:80}: how to ask for it again. */
  @Override
  public String toString() {
    return "topic " + topic + " " + offsets();
  }

  /** The options that ask for this part: {@code --from 0:0,1:0 --until 0:120,1:80}. */
  public String offsets() {
    return "--from %s --until %s".formatted(offsets(Span::from), offsets(Span::to));
  }

  private String offsets(ToLongFunction<Span> offset) {
    return spans.stream()
        .map(span -> span.partition() + ":" + offset.applyAsLong(span))
        .collect(Collectors.joining(","));
  }

  /** Where to begin in the partitions of which something is read. */
  Map<TopicPartition, Long> starts() {
    return read().collect(Collectors.toMap(this::partition, Span::from));
  }

  /** Where to end in the same partitions. */
  Map<TopicPartition, Long> ends() {
    return read().collect(Collectors.toMap(this::partition, Span::to));
  }

  private Stream<Span> read() {
    return spans.stream().filter(span -> span.from() < span.to());
  }

  private TopicPartition partition(Span span) {
    return new TopicPartition(topic, span.partition());
  }
}
