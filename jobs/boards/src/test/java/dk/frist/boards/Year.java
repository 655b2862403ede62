package dk.frist.boards;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.Console;
import dk.frist.cli.Frist;
import dk.frist.cli.replay.EventLogs;
import dk.frist.connectors.logs.EventLog;
import dk.frist.connectors.plan.PlanFiles;
import dk.frist.connectors.prometheus.Publication;
import dk.frist.pipeline.FigureSchedule;
import dk.frist.pipeline.FristStreams;
import dk.frist.pipeline.FristTopology;
import dk.frist.pipeline.RecordedTime;
import dk.frist.pipeline.Sampling;
import dk.frist.rules.plan.Plans;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/**
 * A made-up year of both authorities, as {@code frist generate} makes it: its log, the folder of
 * its replay with a sample a month, and what the topology publishes of it.
 *
 * @param plans the plans that ship
 * @param replay the folder of the replay, with a folder for each plan
 * @param published what was published, by the day it is as of
 * @param tallies how the records ended
 */
record Year(
    Plans plans,
    Path replay,
    TreeMap<Integer, List<Publication>> published,
    List<Publication> tallies) {
  private static final String PLANS_FOLDER = "../plans/";
  private static final List<Path> PLAN_FILES =
      List.of(
          Path.of(PLANS_FOLDER + "udlaendingestyrelsen-2024.yaml"),
          Path.of(PLANS_FOLDER + "siri-2024.yaml"));

  /**
   * @param scale how many cases, against a full year's 140,000
   */
  static Year play(Path folder, String scale) throws Exception {
    Path log = folder.resolve("year.avro");
    Path replay = folder.resolve("replay");
    frist("generate", "--scale", scale, "--out", log.toString());
    frist(
        "replay",
        "--plan=" + PLAN_FILES.get(0),
        "--plan=" + PLAN_FILES.get(1),
        "--events=" + log,
        "--sample=P1M",
        "--out=" + replay);
    Plans plans = PlanFiles.read(PLAN_FILES);
    Year year = new Year(plans, replay, new TreeMap<>(), new ArrayList<>());
    year.publish(EventLogs.open(List.of(log), null, plans).get(0));
    return year;
  }

  /** The files of samples, one a plan. */
  List<Path> metrics() {
    return plans.all().stream().map(plan -> replay.resolve(plan.id() + "/metrics.om")).toList();
  }

  private void publish(EventLog log) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(FristTopology.configuration());
    environment.setParallelism(1);
    FristStreams streams =
        FristTopology.build(
            environment.fromSource(log.source(), RecordedTime.replay(), "log"),
            plans,
            FigureSchedule.replay(Sampling.MONTHLY));
    TypeInformation<Publication> type = TypeInformation.of(Publication.class);
    try (CloseableIterator<Publication> all =
        streams
            .figures()
            .map(Publication::of, type)
            .union(
                streams.scorecards().map(Publication::of, type),
                streams.tallies().map(Publication::of, type))
            .executeAndCollect()) {
      all.forEachRemaining(this::keep);
    }
  }

  private void keep(Publication publication) {
    if (publication.tally() != null) {
      tallies.add(publication);
    } else {
      int asOf =
          publication.figures() != null
              ? publication.figures().asOf()
              : Objects.requireNonNull(publication.scorecard()).asOf();
      published.computeIfAbsent(asOf, day -> new ArrayList<>()).add(publication);
    }
  }

  private static void frist(String... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    int status = Frist.commandLine(new Console(writer, writer, false, false)).execute(arguments);
    assertThat(status).as("%s%n%s", List.of(arguments), said).isZero();
  }
}
