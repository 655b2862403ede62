package dk.frist.cli.replay;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.kafka.TopicBound;
import dk.frist.connectors.kafka.TopicNames;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.connectors.kafka.TopicSlice.Gap;
import dk.frist.connectors.kafka.TopicSurvey;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a command that reads a part of a topic of case events. */
final class TopicOptions {
  private static final String GROUP = "frist-replay";

  /** Of gaps that are told; a compacted topic may have very many. */
  private static final int MOST_TOLD = 10;

  @Option(
      names = "--from-topic",
      paramLabel = "TOPIC",
      description = "A Kafka topic of case events; beside logs, or instead of them.")
  private @Nullable String topic;

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      description =
          "With --from-topic: the first record to read. 'earliest', a date, a time with its zone"
              + " (2024-06-30T12:00:00Z; that of Kafka, not of the event), or an offset of each"
              + " partition (0:120,1:80). Default: earliest.")
  private @Nullable String from;

  @Option(
      names = "--until",
      paramLabel = "WHERE",
      description =
          "With --from-topic: the first record not to read, in the same words, or 'now': those that"
              + " are there when the replay starts. Default: now.")
  private @Nullable String until;

  @Option(
      names = "--allow-gaps",
      description =
          "With --from-topic: read what is left of a topic that was trimmed or compacted. The"
              + " figures are then those of what is left.")
  private boolean allowGaps;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  TopicOptions() {}

  /**
   * A part of a topic and where it is.
   *
   * @param settings where Kafka is
   */
  record TopicSource(KafkaSettings settings, TopicSlice slice) {}

  /**
   * The part of the topic that is asked for, from here on the same however much is written to it;
   * empty when none is asked for.
   *
   * @param zone whose midnight begins a date
   * @throws InvalidInputException if there is no such part, or records of it are gone
   * @throws CommandFailedException if no broker answers
   * @throws InterruptedException if the user interrupted it
   */
  Optional<TopicSource> open(BrokerOptions brokers, ZoneId zone, Console console)
      throws CommandFailedException, InterruptedException {
    String asked = topic;
    if (asked == null) {
      return Optional.empty();
    }
    TopicBound first = bound("--from", from == null ? "earliest" : from, zone);
    TopicBound last = bound("--until", until == null ? "now" : until, zone);
    KafkaSettings settings = brokers.reachable("--from-topic", TopicNames.STANDARD, GROUP, console);
    TopicSlice slice = survey(settings, asked, first, last);
    tellGaps(slice, console);
    console.err().println("frist: reading " + slice);
    return Optional.of(new TopicSource(settings, slice));
  }

  /**
   * Holds the options against each other, before anything is read.
   *
   * @throws InvalidInputException if a part is asked for, and no topic
   */
  void requireTopicForParts() {
    if (topic != null) {
      return;
    }
    if (from != null || until != null || allowGaps) {
      String option = from != null ? "--from" : until != null ? "--until" : "--allow-gaps";
      throw new InvalidInputException(
          Mistake.in(option, "goes with --from-topic; event logs are read whole"));
    }
  }

  private static TopicBound bound(String option, String text, ZoneId zone) {
    try {
      return TopicBound.parse(text, zone);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(Mistake.in(option, String.valueOf(e.getMessage())));
    }
  }

  private static TopicSlice survey(
      KafkaSettings settings, String topic, TopicBound first, TopicBound last)
      throws CommandFailedException, InterruptedException {
    try {
      return TopicSurvey.between(settings, topic, first, last);
    } catch (KafkaException e) {
      throw new CommandFailedException(
          "topic " + topic + " could not be looked at: " + e.getMessage(), e);
    }
  }

  private void tellGaps(TopicSlice slice, Console console) {
    List<String> lines = new ArrayList<>();
    for (Gap gap : slice.gaps().stream().limit(MOST_TOLD).toList()) {
      lines.add("topic " + slice.topic() + ": " + gap);
    }
    if (slice.gaps().size() > MOST_TOLD) {
      lines.add(
          "topic %s: and more; %d offsets are gone in all"
              .formatted(slice.topic(), slice.gaps().stream().mapToLong(Gap::missing).sum()));
    }
    if (allowGaps) {
      lines.forEach(line -> console.err().println("frist: " + line));
    } else if (!lines.isEmpty()) {
      lines.add("the figures would not be those of the whole; for what is left add --allow-gaps");
      throw new InvalidInputException(
          lines.stream().map(line -> Mistake.in("--from-topic", line)).toList());
    }
  }
}
