package dk.frist.connectors.prometheus.backfill;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Takes a replay into the data folder of a server as blocks: checked first, then made by promtool
 * beside the server's own, counted, and moved in only when samples and series are as many as in the
 * file. A running server finds them within a minute.
 */
public final class BlockBackfill {
  private final DataFolder target;
  private final Promtool promtool;
  private final Instant now;

  public BlockBackfill(DataFolder target, Promtool promtool, Instant now) {
    this.target = target;
    this.promtool = promtool;
    this.now = now;
  }

  /**
   * Does it.
   *
   * @return the run, moved in
   * @throws InvalidInputException if the file is wrong or the id is taken
   * @throws BackfillFailedException if promtool made other blocks than the file has samples for
   * @throws InterruptedException if the thread was interrupted; nothing was moved in then
   * @throws IOException if a file cannot be written or promtool fails
   */
  public BlockRun run(ReplayMetrics replay, String replayId, BackfillProgress progress)
      throws IOException, InterruptedException, BackfillFailedException {
    target.requireNew(replayId);
    Path work = target.work(replayId);
    try {
      Rewritten rewritten = rewrite(replay.file(), replayId, work, progress);
      SampleSpan span = rewritten.span();
      requireBeforeLog(replay.file(), span);
      progress.checked(span);
      Path blocks = Files.createDirectory(work.resolve("blocks"));
      for (Path slice : rewritten.slices()) {
        promtool.createBlocks(slice, blocks);
        Files.delete(slice);
      }
      List<Block> made = Block.in(blocks);
      requireWhole(span, made, blocks);
      BlockRun run =
          new BlockRun(replayId, replay.plan(), now, span, made.stream().map(Block::id).toList());
      target.moveIn(run, blocks);
      return run;
    } finally {
      target.close(work);
    }
  }

  /**
   * The file under its new id.
   *
   * @param slices its parts, by time
   */
  private record Rewritten(SampleSpan span, List<Path> slices) {}

  private Rewritten rewrite(Path file, String replayId, Path work, BackfillProgress progress)
      throws IOException {
    try (MetricsSlices slices = new MetricsSlices(work)) {
      SampleSpan span = new MetricsReader(file, replayId, now, progress).read(slices);
      return new Rewritten(span, slices.end());
    }
  }

  private void requireBeforeLog(Path file, SampleSpan span) throws IOException {
    Instant latest = target.latestAllowed().orElse(Instant.MAX);
    if (span.last().isAfter(latest)) {
      throw new InvalidInputException(
          Mistake.in(
              file.toString(),
              ("has samples up to %s, and blocks may reach up to %s here: what is newer the server"
                      + " has in its write-ahead log alone, and would drop its own samples of that"
                      + " time at its next start; backfill again in some hours, or replay less")
                  .formatted(span.last(), latest)));
    }
  }

  private void requireWhole(SampleSpan span, List<Block> made, Path blocks)
      throws IOException, InterruptedException, BackfillFailedException {
    long samples = made.stream().mapToLong(Block::samples).sum();
    long series = new SeriesCount().of(promtool, blocks);
    if (samples != span.samples() || series != span.series()) {
      throw new BackfillFailedException(
          String.format(
              Locale.ROOT,
              "promtool made blocks of %,d samples in %,d series from %,d samples in %,d series; nothing was moved in",
              samples,
              series,
              span.samples(),
              span.series()));
    }
  }

  /** Counts series by the dump of promtool, which has the samples of a series one after another. */
  private static final class SeriesCount {
    private long series;
    private String last = "";

    long of(Promtool promtool, Path blocks) throws IOException, InterruptedException {
      promtool.dump(blocks, this::line);
      return series;
    }

    private void line(String line) {
      if (!line.startsWith(last) || last.isEmpty()) {
        series++;
        last = line.substring(0, line.lastIndexOf('}') + 1);
      }
    }
  }
}
