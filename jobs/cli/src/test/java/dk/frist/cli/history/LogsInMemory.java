package dk.frist.cli.history;

import dk.frist.cli.Progress;
import dk.frist.cli.Screen;
import dk.frist.cli.replay.EventLogs;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads logs for a test as a command reads them. */
public final class LogsInMemory {
  private LogsInMemory() {}

  /** Everything that one log holds of the units of some plans. */
  public static CaseHistory read(Path log, Path mapping, Plans plans) throws IOException {
    try (Progress progress = new Progress(Screen.piped().console(), "records")) {
      return CaseHistory.read(
          EventLogs.open(List.of(log), MappingFile.read(mapping), plans), plans, progress);
    }
  }
}
