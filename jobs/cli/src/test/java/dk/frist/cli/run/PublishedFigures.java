package dk.frist.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.FristProcess;
import dk.frist.connectors.avro.FigureSetDecoder;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.testkit.Eventually;
import dk.frist.testkit.KafkaBroker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a reader of the topic {@code figures} holds: the newest set of each series and day. */
final class PublishedFigures {
  /** What the topic replaces by: a series as of a day. */
  private record Key(Series series, int asOf) {}

  private final FigureSetDecoder decoder = new FigureSetDecoder();
  private final Map<Key, FigureSet> newest = new HashMap<>();

  /**
   * Reads the topic until it holds what a replay says of its last day, which is right only when
   * everything was read, and of the day before, which is there only when that day has closed.
   */
  static void await(KafkaBroker broker, FristProcess job, Replayed replayed, Duration limit)
      throws Exception {
    PublishedFigures figures = new PublishedFigures();
    LocalDate lastDay = replayed.lastDay();
    List<String> dayBefore = replayed.closedDays().get(lastDay.minusDays(1));
    try (CommittedRecords topic = new CommittedRecords(broker.bootstrapServers(), "figures")) {
      Eventually.isTrue(
          limit,
          "right figures of the last days; the job said: " + job.err(),
          () -> {
            assertThat(job.isAlive()).as(job.err()).isTrue();
            figures.take(topic.next());
            return figures.lines(lastDay, true).equals(replayed.lastDaysFigures())
                && figures.lines(lastDay.minusDays(1), false).equals(dayBefore);
          });
    }
  }

  void take(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
    for (ConsumerRecord<byte[], byte[]> published : records) {
      FigureSet set = decoder.decode(published.value());
      newest.put(new Key(set.series(), set.asOf()), set);
    }
  }

  /**
   * The figures of a day as the files of a replay have them, sorted; of an open day those that are
   * the same when it has closed.
   *
   * @param provisional whether those of the open day, or the final ones, are asked for
   */
  List<String> lines(LocalDate day, boolean provisional) {
    List<String> lines = new ArrayList<>();
    for (FigureSet set : newest.values()) {
      if (set.asOf() == day.toEpochDay() && set.provisional() == provisional) {
        Series series = set.series();
        String start =
            String.join(
                ",",
                day.toString(),
                series.caseType(),
                series.clock(),
                series.target(),
                series.reading());
        for (Figure figure : set.figures()) {
          if (provisional && !Replayed.isTheSameWhileOpen(figure.measure().id())) {
            continue;
          }
          lines.add(
              String.join(",", start, figure.window().id(), figure.measure().id(), figure.text()));
        }
      }
    }
    lines.sort(null);
    return lines;
  }
}
