package dk.frist.cli.run;

import dk.frist.connectors.avro.FigureSetDecoder;
import dk.frist.rules.figures.Figure;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
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

  void take(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
    for (ConsumerRecord<byte[], byte[]> published : records) {
      FigureSet set = decoder.decode(published.value());
      newest.put(new Key(set.series(), set.asOf()), set);
    }
  }

  /**
   * The figures of a day as {@code figures.csv} has them, sorted.
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
          lines.add(
              String.join(",", start, figure.window().id(), figure.measure().id(), figure.text()));
        }
      }
    }
    lines.sort(null);
    return lines;
  }
}
