package dk.frist.cli.replay;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.run.LiveJob;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.connectors.kafka.KafkaSinks;
import dk.frist.connectors.kafka.TopicNames;
import dk.frist.connectors.kafka.Topics;
import dk.frist.connectors.kafka.WrittenTopics;
import dk.frist.pipeline.FristStreams;
import dk.frist.rules.plan.Plans;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/**
 * The topics that a replay publishes to: the same records, under the same keys, as the live job's,
 * in topics of their own, so that readers switch over when the replay is done.
 */
final class ResultTopics {
  private static final String OPTION = "--to-topic-prefix";

  private final KafkaSettings settings;

  ResultTopics(KafkaSettings settings) {
    this.settings = settings;
  }

  /**
   * The topics' names behind a prefix.
   *
   * @throws InvalidInputException if they would be those of the live job, or none that Kafka takes
   */
  static TopicNames named(String prefix) {
    if (prefix.isEmpty()) {
      throw wrong("is empty, and the topics would be the live job's; name one such as corrected-");
    }
    try {
      return TopicNames.STANDARD.prefixed(prefix);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Creates the topics that are missing.
   *
   * @param force whether they may hold records
   * @throws InvalidInputException if one holds records, without force
   * @throws CommandFailedException if the broker refuses
   */
  void prepare(int partitions, boolean force, Console console) throws CommandFailedException {
    try {
      List<String> written = WrittenTopics.of(settings);
      if (!written.isEmpty() && !force) {
        throw wrong(
            "records were written before to %s; name another prefix, or write behind them with --force"
                .formatted(String.join(", ", written)));
      }
      Topics.Report report = Topics.ensureResults(settings, partitions);
      report.created().forEach(topic -> console.err().println("frist: created topic " + topic));
      report.warnings().forEach(warning -> console.err().println("frist: " + warning));
    } catch (KafkaException e) {
      throw new CommandFailedException("topics could not be created: " + e.getMessage(), e);
    }
  }

  /** Attaches the sinks to a job, which commits at its checkpoints and when it ends. */
  void attach(FristStreams streams, Plans plans) {
    LiveJob.toKafka(streams, KafkaSinks.of(settings, true), plans);
  }

  /** {@code verdicts, figures, …}. */
  @Override
  public String toString() {
    TopicNames names = settings.topics();
    return String.join(
        ", ", names.verdicts(), names.figures(), names.scorecards(), names.rejected());
  }

  private static InvalidInputException wrong(String message) {
    return new InvalidInputException(Mistake.in(OPTION, message));
  }
}
