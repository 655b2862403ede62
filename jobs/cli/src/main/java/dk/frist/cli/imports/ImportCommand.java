package dk.frist.cli.imports;

import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.Progress;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.events.Pace;
import dk.frist.cli.replay.EventLogs;
import dk.frist.cli.replay.TruncationOption;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.Passing;
import dk.frist.connectors.files.EventSort;
import dk.frist.connectors.files.LogFingerprint;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.logs.GivenLogs;
import dk.frist.connectors.logs.Mapping;
import dk.frist.connectors.logs.MappingFile;
import dk.frist.rules.casefile.CaseEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code frist import}: brings event logs into an Avro container or a topic of case events. */
@Command(
    name = "import",
    sortOptions = false,
    description = {
      "Brings event logs of any format into Frist's own: an Avro container, or a Kafka topic that the"
          + " live job reads. Events come in the order in which they were recorded, whatever the order"
          + " of logs and rows, with all attributes of the mapping, and under the ids that a replay of"
          + " the logs gives them. Rows that become no event are counted by reason.",
      "",
      "With --speed history passes on the topic as time does, for demonstrations and for training."
          + " The live job must then keep to the time of the events, not to that of the wall clock, or"
          + " it closes every day before its events come. So start one before the import, with a"
          + " configuration of its own, and topics of its own for what it writes, so that nothing of it"
          + " stands among true figures. In lapse.yaml (see frist run --print-sample):",
      "    plans: [PLAN.yaml]",
      "    kafka:",
      "      bootstrap: localhost:9092",
      "      group: frist-lapse",
      "      topics:",
      "        events: lapse",
      "        verdicts: lapse-verdicts",
      "        figures: lapse-figures",
      "        scorecards: lapse-scorecards",
      "        rejected: lapse-rejected",
      "    time: {follow-wall-clock: false}",
      "    checkpoints: {folder: lapse-checkpoints}",
      "and then:",
      "    frist run --config lapse.yaml --from-scratch"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  A log with a mapping into a file that needs none:",
      "    frist import log.xes.gz --mapping map.yaml --out events.avro",
      "  A folder of logs onto the topic of the live job:",
      "    frist import logs --mapping map.yaml --to-topic case-events --bootstrap-servers localhost:9092",
      "  A day a second, for boards that move:",
      "    frist import events.avro --to-topic lapse --partitions 4 --bootstrap-servers localhost:9092 --speed 1d/s"
    })
public final class ImportCommand implements FristCommand {
  private static final ZoneId DAYS = ZoneId.of("Europe/Copenhagen");

  @Parameters(
      arity = "1..*",
      paramLabel = "LOG",
      description =
          "An event log: .csv, .xes, .json or .jsonocel (each also with .gz) or .avro; or a folder of"
              + " them.")
  private List<Path> logs;

  @Option(
      names = "--mapping",
      paramLabel = "MAP.yaml",
      description = "How rows of CSV, XES and OCEL logs become case events.")
  private @Nullable Path mapping;

  @Option(
      names = "--agency",
      paramLabel = "ID",
      description = "Whose events those logs hold, when the mapping does not say.")
  private @Nullable String agency;

  @Mixin private Destination destination;

  @Option(
      names = "--speed",
      paramLabel = "1d/s",
      converter = Speed.Converter.class,
      description = "With --to-topic: how fast recorded time passes. Default: all at once.")
  private @Nullable Speed speed;

  @Mixin private TruncationOption truncation;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public ImportCommand() {}

  @Override
  public void run(Console console) throws Exception {
    if (speed != null && !destination.isTopic()) {
      throw new InvalidInputException(
          Mistake.in("--speed", "goes with --to-topic: nobody watches a file while it is written"));
    }
    List<EventLog> opened = open(console);
    try (EventSink sink = destination.open(console);
        EventSort sort = EventSort.open()) {
      ImportedRows rows;
      try (Progress progress = new Progress(console, "records")) {
        rows = ImportedRows.read(opened, sort, progress);
      }
      console.out().println(rows);
      if (rows.rejections().total() > 0) {
        console.out().println("rejected: " + rows.rejections());
      }
      requireEvents(rows);
      Span span = write(sort.sorted(), sink, console);
      sink.complete();
      console
          .out()
          .printf(
              Locale.ROOT,
              "%,d events, recorded from %s to %s, in %s%n",
              rows.events(),
              span.first(),
              span.last(),
              destination.name());
    }
  }

  private List<EventLog> open(Console console) throws IOException {
    Mapping rows = mapping == null ? null : MappingFile.read(mapping);
    Consumer<String> notices = notice -> console.err().println("frist: " + notice);
    List<Path> files = GivenLogs.files(logs, notices);
    List<EventLog> opened =
        truncation.appliedTo(EventLogs.open(files, rows, agencyOf(rows), Passing.everything()));
    truncation.examine(opened, notices);
    EventLogs.tellCopies(fingerprints(files), notices);
    return opened;
  }

  private static List<LogFingerprint> fingerprints(List<Path> files) throws IOException {
    List<LogFingerprint> fingerprints = new ArrayList<>();
    for (Path file : files) {
      fingerprints.add(LogFingerprint.of(file));
    }
    return fingerprints;
  }

  /** Whose events foreign logs hold; without a mapping there is none, or it is asked for later. */
  private String agencyOf(@Nullable Mapping rows) {
    String said = rows == null ? "" : rows.agency();
    if (said == null && agency == null) {
      throw new InvalidInputException(
          Mistake.in(
              "--agency",
              "say whose events the logs hold, such as udlaendingestyrelsen; or in the mapping, as"
                  + " agency: udlaendingestyrelsen"));
    }
    if (said != null && !said.isEmpty()) {
      return said;
    }
    return agency == null ? "" : agency;
  }

  private static void requireEvents(ImportedRows rows) {
    if (rows.events() == 0) {
      throw new InvalidInputException(
          Mistake.in(
              "--mapping", "no record became an event; does it name the activities of the logs?"));
    }
  }

  private Span write(Iterator<CaseEvent> events, EventSink sink, Console console)
      throws IOException, InterruptedException {
    LocalDate first = null;
    LocalDate day = LocalDate.EPOCH;
    Pace pace = null;
    try (Progress progress = new Progress(console, "events written")) {
      while (events.hasNext()) {
        CaseEvent event = events.next();
        if (speed != null && pace == null) {
          pace = new Pace(event.recordedAt(), speed.daysPerSecond(), System::nanoTime);
        }
        if (pace != null) {
          pace.await(event.recordedAt());
        } else if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        sink.write(event);
        day = Instant.ofEpochMilli(event.recordedAt()).atZone(DAYS).toLocalDate();
        first = first == null ? day : first;
        progress.advance(1, "at " + day);
      }
    }
    return new Span(first == null ? day : first, day);
  }

  /** The local days of Denmark between which events were recorded. */
  private record Span(LocalDate first, LocalDate last) {}
}
