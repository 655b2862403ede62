package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.prometheus.backfill.SampleTaker.NumberedSeries;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a replay's {@code metrics.om} once, line by line, and holds it to what promtool would drop
 * or Prometheus refuse without a word: samples of a series ascend in time, none has its time twice,
 * none is of the future, each says {@code source="replay"} and one and the same {@code replay_id}.
 * That id is replaced by the run's on the way. Memory grows with the series, not with the samples.
 */
final class MetricsReader {
  private static final String END = "# EOF";

  private final Path file;
  private final String replayId;
  private final Instant now;
  private final BackfillProgress progress;
  private final Mistakes mistakes;
  private final Map<String, Known> bySource = new HashMap<>();
  private final Map<SeriesLabels, Known> byLabels = new HashMap<>();
  private @Nullable String replayed;
  private long samples;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /**
   * @param replayId the id of this run, which the samples get
   * @param now later samples are refused
   */
  MetricsReader(Path file, String replayId, Instant now, BackfillProgress progress) {
    this.file = file;
    this.replayId = replayId;
    this.now = now;
    this.progress = progress;
    this.mistakes = new Mistakes(file);
  }

  /** A series, and the time of its last sample so far. */
  private static final class Known {
    private final NumberedSeries series;
    private long last = Long.MIN_VALUE;

    Known(NumberedSeries series) {
      this.series = series;
    }
  }

  /**
   * Reads the file.
   *
   * @param taker takes the samples; what it took is void when this throws
   * @throws InvalidInputException if anything is wrong; names the first lines that are
   * @throws java.io.InterruptedIOException if the thread is interrupted
   */
  SampleSpan read(SampleTaker taker) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      boolean ended = false;
      String likely = "";
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        mistakes.nextLine();
        if (ended) {
          mistakes.add("follows on # EOF, which ends a file");
        } else if (line.equals(END)) {
          ended = true;
        } else if (line.startsWith("#")) {
          taker.comment(line);
        } else {
          likely = sample(line, likely, taker);
        }
      }
      if (!ended) {
        mistakes.addOfFile("does not end in # EOF: it has been cut short; replay again");
      }
    } catch (CharacterCodingException e) {
      mistakes.addOfFile("is not text in UTF-8");
    }
    mistakes.throwIfAny();
    if (samples == 0) {
      throw new InvalidInputException(Mistake.in(file.toString(), "holds no samples"));
    }
    return new SampleSpan(
        samples, byLabels.size(), Instant.ofEpochMilli(first), Instant.ofEpochMilli(last));
  }

  private String sample(String line, String likely, SampleTaker taker) throws IOException {
    progress.read();
    try {
      SampleLine read = SampleLine.read(line, likely);
      Known known = known(read.series());
      requireInOrder(known, read.millis());
      requirePast(read.millis());
      samples++;
      first = Math.min(first, read.millis());
      last = Math.max(last, read.millis());
      if (mistakes.none()) {
        taker.sample(known.series, read.value(), read.millis());
      }
      return read.series();
    } catch (IllegalArgumentException e) {
      mistakes.add(String.valueOf(e.getMessage()));
      return "";
    }
  }

  private Known known(String text) {
    Known known = bySource.get(text);
    if (known == null) {
      SeriesLabels labels = SampleLine.labels(text);
      requireReplay(labels);
      SeriesLabels renamed = labels.withReplayId(replayId);
      known = byLabels.computeIfAbsent(renamed, this::numbered);
      bySource.put(text, known);
    }
    return known;
  }

  private Known numbered(SeriesLabels labels) {
    return new Known(new NumberedSeries(byLabels.size(), labels, labels.openMetrics()));
  }

  private void requireReplay(SeriesLabels labels) {
    String source = labels.value(SeriesLabels.SOURCE);
    if (!source.equals("replay")) {
      throw new IllegalArgumentException(
          "has "
              + (source.isEmpty() ? "no label source" : "source=\"" + source + "\"")
              + "; only samples with source=\"replay\" are backfilled");
    }
    String found = labels.value(SeriesLabels.REPLAY_ID);
    if (found.isEmpty()) {
      throw new IllegalArgumentException("has no label replay_id, by which runs are told apart");
    }
    if (replayed == null) {
      replayed = found;
    } else if (!replayed.equals(found)) {
      throw new IllegalArgumentException(
          "has replay_id=\"%s\", and those before \"%s\"; a file is of one replay"
              .formatted(found, replayed));
    }
  }

  private static void requireInOrder(Known known, long millis) {
    if (millis == known.last) {
      throw new IllegalArgumentException(
          "is a second sample of its series at " + Instant.ofEpochMilli(millis));
    }
    if (millis < known.last) {
      throw new IllegalArgumentException(
          "goes back to %s after %s; samples of a series ascend in time"
              .formatted(Instant.ofEpochMilli(millis), Instant.ofEpochMilli(known.last)));
    }
    known.last = millis;
  }

  private void requirePast(long millis) {
    if (millis > now.toEpochMilli()) {
      throw new IllegalArgumentException(
          "is of %s, and now is %s; a sample of the future would stop a server's scrapes"
              .formatted(Instant.ofEpochMilli(millis), now));
    }
  }
}
