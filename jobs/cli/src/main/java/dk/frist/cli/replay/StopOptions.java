package dk.frist.cli.replay;

import dk.frist.connectors.files.Resumption;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of a replay that can be stopped, and gone on with later. */
final class StopOptions {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** What the command that goes on says in its own way, or need not say. */
  private static final Set<String> SAID_OTHERWISE =
      Set.of("--resumable", "--resume", "--force", "--from", "--until", "--parallelism");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--resumable",
      description = {
        "Keep snapshots, in a hidden folder inside --out, so that the replay can be stopped with"
            + " Ctrl-C or die, and go on later: it prints the command. Not in batch execution."
      })
  private boolean resumable;

  @Option(
      names = "--resume",
      description =
          "Go on with the replay that was stopped in --out, from its newest snapshot; plans, logs,"
              + " mapping, parts of topics, days, execution and Frist's version have to be the same.")
  private boolean resume;

  @Option(
      names = "--snapshot-interval",
      paramLabel = "DURATION",
      description = "The time between two snapshots. Default: ${DEFAULT-VALUE}.",
      defaultValue = "PT1M")
  private Duration interval = Duration.ofMinutes(1);

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  StopOptions() {}

  /** Whether the replay is to be one that can be stopped. */
  boolean asked() {
    return resumable || resume;
  }

  /**
   * Checks what goes together.
   *
   * @throws CommandLine.ParameterException if something does not
   */
  void check(@Nullable Path out, @Nullable String topicPrefix) {
    if (!asked()) {
      return;
    }
    if (out == null || topicPrefix != null) {
      throw usage("--resumable and --resume write to --out alone; leave --to-topic-prefix out");
    }
    if (interval.compareTo(SHORTEST) < 0) {
      throw usage("--snapshot-interval must be PT1S or longer, not " + interval);
    }
  }

  /**
   * The replay to go on with; empty when one begins.
   *
   * @throws dk.frist.connectors.InvalidInputException if there is none
   */
  Optional<Resumption> stopped(@Nullable Path out) throws IOException {
    if (!resume || out == null) {
      return Optional.empty();
    }
    Optional<Resumption> stopped = Resumption.in(out);
    if (stopped.isEmpty()) {
      throw Resumption.nothingIn(out);
    }
    return stopped;
  }

  /** A replay that was stopped goes on at the parallelism it had. */
  int subtasks(Optional<Resumption> stopped, @Nullable Integer asked) {
    if (asked != null && (asked < 1 || asked > Replay.MAX_PARALLELISM)) {
      throw usage("--parallelism must be 1 to " + Replay.MAX_PARALLELISM + ", not " + asked);
    }
    if (stopped.isEmpty()) {
      return asked == null ? Runtime.getRuntime().availableProcessors() : asked;
    }
    int before = stopped.get().parallelism();
    if (asked != null && asked != before) {
      throw usage(
          "--parallelism must be "
              + before
              + ", as it was when the replay was stopped, not "
              + asked);
    }
    return before;
  }

  /**
   * How the replay can be stopped; null when it cannot.
   *
   * @param sources what it reads, whose parts of topics the command to go on has to name
   */
  @Nullable Stopping stopping(ReplaySources sources, int parallelism) {
    return asked() ? new Stopping(resume, interval, command(sources, parallelism)) : null;
  }

  private String command(ReplaySources sources, int parallelism) {
    StringJoiner words = new StringJoiner(" ").add(spec.qualifiedName());
    for (OptionSpec option : given()) {
      if (!SAID_OTHERWISE.contains(option.longestName())) {
        add(option, words);
      }
    }
    sources.slices().forEach(slice -> words.add(slice.offsets()));
    return words.add("--parallelism " + parallelism).add("--resume").toString();
  }

  private List<OptionSpec> given() {
    return spec.commandLine().getParseResult().matchedOptionsSet().stream().toList();
  }

  private static void add(OptionSpec option, StringJoiner words) {
    if (option.arity().max() == 0) {
      words.add(option.longestName());
      return;
    }
    for (String value : option.originalStringValues()) {
      words.add(option.longestName()).add(quoted(value));
    }
  }

  /** As a shell takes it for one word. */
  private static String quoted(String value) {
    return value.matches("[\\w@%+=:,./-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  private CommandLine.ParameterException usage(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
