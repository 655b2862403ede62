package dk.frist.cli.generate;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.cli.Progress;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.events.KafkaEventTopic;
import dk.frist.rules.casefile.CaseEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code generate}: writes made-up case events to a file or a topic. */
@Command(
    name = "generate",
    description = {
      "Writes made-up events of Udlændingestyrelsen and SIRI, in the order in which they were"
          + " recorded: what happens to their cases, the waits at the service desks, and the"
          + " deliveries that the plan of Udlændingestyrelsen asks for. The same seed gives the same"
          + " events.",
      "Nothing in them is real: no case, no wait, no delivery and no assessment."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  frist generate --out cases.avro",
      "  frist generate --out cases.csv.gz --year 2024 --seed 7 --scale 0.1",
      "  frist generate --kafka localhost:9092 --partitions 4 --events 1000000"
    })
public final class GenerateCommand implements FristCommand {
  private static final int PROGRESS_STEP = 1000;

  /** Where to: a file or a topic, not both. */
  private static final class Destination {
    @Option(
        names = "--out",
        paramLabel = "FILE",
        required = true,
        description = {
          "The file to write: .avro, .csv or .csv.gz. A CSV file gets its mapping beside it, is of"
              + " one authority, and has no duplicates and no events taken back, which need event ids."
        })
    private @Nullable Path out;

    @Option(
        names = "--kafka",
        paramLabel = "HOST:PORT",
        required = true,
        description = "The Kafka brokers to write to, parted by commas.")
    private @Nullable String kafka;
  }

  @Spec private @Nullable CommandSpec spec;

  @ArgGroup(multiplicity = "1")
  private Destination destination = new Destination();

  @Option(
      names = "--year",
      defaultValue = "2024",
      description = "The first year (default: ${DEFAULT-VALUE}).")
  private int year;

  @Option(
      names = "--years",
      description = "How many years (default: 1; with --events, as many as it takes).")
  private @Nullable Integer years;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "End after so many events (default: at the end of the last year).")
  private @Nullable Long events;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "Another seed, other events (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--scale",
      defaultValue = "1",
      description = "How many cases against a full year's 140,000 (default: ${DEFAULT-VALUE}).")
  private double scale;

  @Option(
      names = "--agency",
      paramLabel = "ID",
      description = {
        "Only the events of this authority: udlaendingestyrelsen or siri (default: of both; in a CSV"
            + " file, which is of one, of udlaendingestyrelsen)."
      })
  private @Nullable String agency;

  @Option(names = "--force", description = "Overwrite the file if it exists.")
  private boolean force;

  @Option(
      names = "--topic",
      defaultValue = "case-events",
      description = "With --kafka: the topic (default: ${DEFAULT-VALUE}).")
  private String topic = "case-events";

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "With --kafka: make the topic with so many partitions if it is missing.")
  private @Nullable Integer partitions;

  @Option(
      names = "--malformed",
      paramLabel = "N",
      defaultValue = "0",
      description = "With --kafka: put so many records in between that are no events (default: 0).")
  private int malformed;

  @Option(
      names = "--broker-timeout",
      paramLabel = "DURATION",
      defaultValue = "PT15S",
      description = "With --kafka: how long to wait for a broker (default: ${DEFAULT-VALUE}).")
  private Duration brokerTimeout = Duration.ofSeconds(15);

  @Option(
      names = "--kafka-property",
      paramLabel = "KEY=VALUE",
      description = "With --kafka: a further setting of Kafka's clients, such as for security.")
  private Map<String, String> kafkaProperties = new LinkedHashMap<>();

  @Override
  public void run(Console console) throws Exception {
    Span span = span();
    requireKnownAgency();
    long count;
    try (EventSink sink = open()) {
      try (Progress progress = new Progress(console, "events")) {
        count = write(events(span), sink, progress);
      }
      sink.complete();
    }
    console.out().printf("%d events written to %s%n", count, destinationName());
  }

  private GeneratedEvents events(Span span) {
    if (destination.out != null && !EventFile.isAvro(destination.out)) {
      String one = agency == null ? GeneratedEvents.IMMIGRATION_SERVICE : agency;
      return GeneratedEvents.withoutCorrections(span, one);
    }
    return agency == null ? new GeneratedEvents(span) : GeneratedEvents.ofAgency(span, agency);
  }

  private Span span() {
    int unbounded = events == null ? 1 : Span.UNLIMITED_YEARS;
    try {
      return new Span(
          year,
          years == null ? unbounded : years,
          scale,
          events == null ? Span.UNLIMITED_EVENTS : events,
          seed);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private EventSink open() throws IOException, CommandFailedException, InterruptedException {
    if (destination.kafka != null) {
      if (partitions != null && partitions < 1) {
        throw usage("--partitions is at least 1, not " + partitions);
      }
      return new KafkaEventTopic(
          new KafkaEventTopic.Settings(
              destination.kafka, topic, partitions, brokerTimeout, malformed, kafkaProperties));
    }
    if (malformed > 0) {
      throw usage("--malformed needs --kafka: a file of events has no place for other records");
    }
    return file().open();
  }

  private EventFile file() {
    try {
      return EventFile.of(destination.out, force);
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private void requireKnownAgency() {
    List<String> agencies = Catalogue.load().agencies();
    if (agency != null && !agencies.contains(agency)) {
      throw usage("--agency is one of " + String.join(", ", agencies) + ", not '" + agency + "'");
    }
  }

  private ParameterException usage(@Nullable String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the spec");
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private static long write(Iterator<CaseEvent> events, EventSink sink, Progress progress)
      throws IOException, InterruptedException {
    long count = 0;
    while (events.hasNext()) {
      sink.write(events.next());
      count++;
      if (count % PROGRESS_STEP == 0) {
        progress.advance(PROGRESS_STEP);
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
      }
    }
    progress.advance(count % PROGRESS_STEP);
    return count;
  }

  private String destinationName() {
    return destination.kafka != null ? "topic " + topic : String.valueOf(destination.out);
  }
}
