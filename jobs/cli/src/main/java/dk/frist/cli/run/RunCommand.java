package dk.frist.cli.run;

import dk.frist.cli.CommandFailedException;
import dk.frist.cli.Console;
import dk.frist.cli.FristCommand;
import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.kafka.BrokerCheck;
import dk.frist.connectors.kafka.BrokerUnreachableException;
import dk.frist.connectors.kafka.Topics;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.connectors.prometheus.PrometheusDelivery;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code frist run}: the live job, in this process or on the cluster that {@code flink run} asks.
 */
@Command(
    name = "run",
    sortOptions = false,
    description = {
      "Runs the live job: case events from Kafka in, verdicts and figures out, on Kafka and"
          + " Prometheus.",
      "",
      "In this process by default. It goes on from the newest checkpoint or savepoint in the"
          + " configured folder; Ctrl-C stops it with a savepoint. On a cluster:",
      "  flink run frist-job.jar run --config frist.yaml"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  A configuration to start from:",
      "    frist run --print-sample > frist.yaml",
      "  Start, or go on where the last run stopped:",
      "    frist run --config frist.yaml",
      "  Forget what was computed and begin with the first event:",
      "    frist run --config frist.yaml --from-scratch"
    })
public final class RunCommand implements FristCommand {
  /** Either is given. */
  private static final class ConfigOrSample {
    @Option(
        names = "--config",
        required = true,
        paramLabel = "FRIST.yaml",
        description = "The configuration.")
    private @Nullable Path config;

    @Option(
        names = "--print-sample",
        required = true,
        description = "Print a configuration that documents every key, and end.")
    private boolean printSample;
  }

  @ArgGroup(multiplicity = "1")
  private ConfigOrSample given;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      description = "Go on from this checkpoint or savepoint instead of the newest.")
  private @Nullable URI from;

  @Option(names = "--from-scratch", description = "Do not go on from a checkpoint.")
  private boolean fromScratch;

  // picocli fills the fields, which NullAway cannot know.
  @SuppressWarnings("NullAway.Init")
  public RunCommand() {}

  @Override
  public void run(Console console) throws Exception {
    Path config = given.config;
    if (given.printSample || config == null) {
      console.out().print(RunConfigFile.sample());
    } else {
      start(RunConfigFile.read(config), console);
    }
  }

  private void start(RunConfig settings, Console console) throws Exception {
    Plans plans = PlanFiles.read(settings.plans());
    List<EventLog> history =
        settings.history().open(plans, notice -> console.err().println("frist: " + notice));
    Configuration flink = LiveJob.configuration(settings);
    Optional<Lineage> lineage = lineage(settings, plans);
    Optional<Lineage.Heritage> heritage =
        lineage.isEmpty() || fromScratch ? Optional.empty() : lineage.get().heritage();
    Optional<String> snapshot = snapshot(heritage);
    snapshot.ifPresent(path -> flink.setString("execution.state-recovery.path", path));
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(flink);
    boolean here = environment instanceof LocalStreamEnvironment;
    if (here) {
      requireFreePorts(settings);
    }
    prepareTopics(settings, console);
    LiveJob.build(environment, settings, plans, history);
    if (lineage.isPresent()) {
      remember(lineage.get(), heritage, console);
    }
    JobClient job = environment.executeAsync("frist " + ids(plans));
    console
        .err()
        .printf(
            "frist: job %s runs, %s%n",
            job.getJobID(),
            snapshot.map(path -> "going on from " + path).orElse("beginning from scratch"));
    if (here) {
      new RunningJob(job, console).await(settings.checkpoints().folder());
    }
  }

  private static String ids(Plans plans) {
    return plans.all().stream().map(Plan::id).collect(Collectors.joining(" "));
  }

  /** On a cluster it is another machine that serves the metrics. */
  private static void requireFreePorts(RunConfig settings) throws CommandFailedException {
    for (PrometheusDelivery delivery : settings.prometheus()) {
      if (delivery instanceof PrometheusDelivery.ScrapeEndpoint endpoint) {
        ScrapePort.requireFree(endpoint);
      }
    }
  }

  private static void prepareTopics(RunConfig settings, Console console)
      throws CommandFailedException {
    try {
      BrokerCheck.await(
          settings.kafka(),
          settings.brokerTimeout(),
          message -> console.err().println("frist: " + message));
    } catch (BrokerUnreachableException e) {
      throw new CommandFailedException(String.valueOf(e.getMessage()), e);
    }
    Topics.Report report = Topics.ensure(settings.kafka(), settings.parallelism());
    report.created().forEach(topic -> console.err().println("frist: created topic " + topic));
    report.warnings().forEach(warning -> console.err().println("frist: " + warning));
  }

  /**
   * What is known of the snapshots in the configured folder; empty where only Flink can look into
   * it.
   *
   * @throws InvalidInputException if the user then does not say where to go on
   */
  private Optional<Lineage> lineage(RunConfig settings, Plans plans) {
    URI folder = settings.checkpoints().folder();
    if ("file".equals(folder.getScheme())) {
      return Optional.of(new Lineage(plans, settings.history(), Path.of(folder)));
    }
    if (from == null && !fromScratch) {
      throw new InvalidInputException(
          Mistake.in(
              folder.toString(),
              "the newest checkpoint cannot be found there by itself; name it with --from, or"
                  + " begin anew with --from-scratch"));
    }
    return Optional.empty();
  }

  /** Where to go on from: nowhere, what the user names, or the newest there is. */
  private Optional<String> snapshot(Optional<Lineage.Heritage> heritage) {
    if (fromScratch) {
      return Optional.empty();
    }
    if (from != null) {
      return Optional.of(from.toString());
    }
    return heritage.map(found -> found.snapshot().toUri().toString());
  }

  /** To be done when nothing can keep the job from starting, or the next run would be misled. */
  private static void remember(
      Lineage lineage, Optional<Lineage.Heritage> heritage, Console console) throws IOException {
    if (heritage.isEmpty()) {
      lineage.begin();
      return;
    }
    lineage.goOn();
    for (String changed : heritage.get().changed()) {
      console
          .err()
          .printf("frist: plan %s is new or has changed; its cases are judged anew%n", changed);
    }
  }
}
