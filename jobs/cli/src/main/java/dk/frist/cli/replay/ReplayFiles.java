package dk.frist.cli.replay;

import dk.frist.cli.Console;
import dk.frist.cli.Progress;
import dk.frist.connectors.files.ReplayFolder;
import dk.frist.connectors.files.ReplayInputs;
import dk.frist.connectors.files.ReplaySummary;
import dk.frist.pipeline.FristStreams;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.PlanForecast;
import java.io.IOException;

/** Lets a job write what a replay writes. */
public final class ReplayFiles {
  private ReplayFiles() {}

  /** Attaches the sinks of a folder, and the counts that {@link Totals#of} reads. */
  public static void attach(FristStreams streams, ReplayFolder folder) {
    streams
        .figures()
        .union(
            streams
                .scorecards()
                .map(PlanForecast::of)
                .returns(FigureSet.class)
                .uid("plan-forecasts")
                .name("plan-forecasts"))
        .sinkTo(folder.figures())
        .uid("figures-files")
        .name("figures-files");
    streams.verdicts().sinkTo(folder.verdicts()).uid("verdicts-files").name("verdicts-files");
    streams
        .scorecards()
        .sinkTo(folder.scorecards())
        .uid("scorecards-files")
        .name("scorecards-files");
    streams.rejected().sinkTo(folder.rejected()).uid("rejected-files").name("rejected-files");
    CountFates.attach(streams.tallies());
  }

  /**
   * Writes the files of everything the sinks of a folder took, and shows how far that is.
   *
   * @param metrics whether {@code metrics.om} is among them
   * @throws IOException as {@link ReplayFolder#finish} does
   */
  public static ReplaySummary write(
      ReplayFolder folder, ReplayInputs given, boolean metrics, Console console)
      throws IOException {
    String replayId = metrics ? ReplayFolder.DEFAULT_REPLAY_ID : null;
    try (Progress progress = new Progress(console, "rows sorted and written")) {
      return folder.finish(given, replayId, (phase, more) -> progress.advance(more));
    }
  }
}
