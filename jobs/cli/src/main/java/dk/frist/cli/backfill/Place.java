package dk.frist.cli.backfill;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the runs are that are listed or removed: one of the two is given. */
final class Place {
  @Option(
      names = "--blocks-into",
      paramLabel = "DATA_FOLDER",
      description = "The data folder of a server that blocks were moved into.")
  @Nullable Path blocksInto;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "A server that can be asked: http://localhost:9090.")
  @Nullable URI server;
}
