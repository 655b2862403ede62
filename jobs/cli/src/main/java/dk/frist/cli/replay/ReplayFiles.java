package dk.frist.cli.replay;

import dk.frist.connectors.files.ReplayFolder;
import dk.frist.pipeline.FristStreams;

/** Lets a job write what a replay writes. */
public final class ReplayFiles {
  private ReplayFiles() {}

  /** Attaches the sinks of a folder, and the counts that {@link Totals#of} reads. */
  public static void attach(FristStreams streams, ReplayFolder folder) {
    streams.figures().sinkTo(folder.figures()).uid("figures-files").name("figures-files");
    streams.verdicts().sinkTo(folder.verdicts()).uid("verdicts-files").name("verdicts-files");
    streams
        .scorecards()
        .sinkTo(folder.scorecards())
        .uid("scorecards-files")
        .name("scorecards-files");
    streams.rejected().sinkTo(folder.rejected()).uid("rejected-files").name("rejected-files");
    CountFates.attach(streams.tallies());
  }
}
