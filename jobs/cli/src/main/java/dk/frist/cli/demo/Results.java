package dk.frist.cli.demo;

import dk.frist.connectors.avro.FigureSetDecoder;
import dk.frist.connectors.avro.ScorecardDecoder;
import dk.frist.connectors.avro.UndecodableException;
import dk.frist.connectors.kafka.KafkaSettings;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.score.Scorecard;
import java.time.Duration;

/**
 * Reads what the live job publishes, for the table. Not safe for threads.
 *
 * @param figures the topic of figures
 * @param scorecards the topic of scorecards
 */
record Results(ResultTopic<FigureSet> figures, ResultTopic<Scorecard> scorecards)
    implements AutoCloseable {
  /** A topic is read to its end when nothing came for so long. */
  private static final Duration QUIET = Duration.ofSeconds(1);

  static Results of(KafkaSettings kafka) {
    String servers = kafka.bootstrapServers();
    return new Results(
        new ResultTopic<>(servers, kafka.topics().figures(), new FigureSetDecoder()::decode),
        new ResultTopic<>(servers, kafka.topics().scorecards(), new ScorecardDecoder()::decode));
  }

  /**
   * Shows the table what has been published since the last poll.
   *
   * @return how many records that was
   */
  int poll(Duration wait, LiveTable table) throws UndecodableException, InterruptedException {
    return figures.poll(wait, table::accept) + scorecards.poll(Duration.ZERO, table::accept);
  }

  /** Shows the table everything there is. */
  void readToEnd(LiveTable table) throws UndecodableException, InterruptedException {
    while (figures.poll(QUIET, table::accept) + scorecards.poll(QUIET, table::accept) > 0) {
      table.refresh();
    }
  }

  @Override
  public void close() {
    figures.close();
    scorecards.close();
  }
}
