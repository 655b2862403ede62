package dk.frist.connectors.files;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.plan.PlanFile;
import dk.frist.rules.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The finished folder of one plan, read. Rows are streamed from its files, so memory does not grow
 * with them.
 */
public final class ReplayResults {
  /** The plan as it was judged by, byte for byte. */
  static final String PLAN = "plan.yaml";

  /** The mapping by which rows became events, byte for byte. */
  static final String MAPPING = "mapping.yaml";

  private static final List<String> REQUIRED =
      List.of(PLAN, FiguresFile.NAME, ScorecardFile.NAME, VerdictsFile.NAME);

  private final Path folder;
  private final ReplayManifest manifest;
  private final Plan plan;

  private ReplayResults(Path folder, ReplayManifest manifest, Plan plan) {
    this.folder = folder;
    this.manifest = manifest;
    this.plan = plan;
  }

  /**
   * Opens the folder of a plan.
   *
   * @throws InvalidInputException if it is not one, was made by another format, lacks files, or its
   *     plan is not the one its manifest names
   * @throws IOException if it cannot be read
   */
  public static ReplayResults open(Path folder) throws IOException {
    requireReplay(folder);
    ReplayManifest manifest = ManifestFile.read(folder.resolve(ManifestFile.NAME));
    List<String> missing =
        REQUIRED.stream().filter(name -> !Files.exists(folder.resolve(name))).toList();
    if (!missing.isEmpty()) {
      throw wrong(folder, "lacks " + String.join(", ", missing) + "; replay again");
    }
    Plan plan = PlanFile.read(folder.resolve(PLAN));
    if (!plan.edition().equals(manifest.edition())) {
      throw wrong(
          folder.resolve(PLAN),
          "is not the plan that was judged by: its edition is "
              + plan.edition()
              + ", not "
              + manifest.edition());
    }
    return new ReplayResults(folder, manifest, plan);
  }

  private static void requireReplay(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      throw wrong(folder, "there is no such folder");
    }
    if (!Files.isDirectory(folder)) {
      throw wrong(folder, "is a file; name the folder of a replay");
    }
    if (Files.exists(folder.resolve(ManifestFile.NAME))) {
      return;
    }
    List<String> plans = foldersOfPlans(folder);
    throw wrong(
        folder,
        plans.isEmpty()
            ? "is not the folder of a replay: it has no " + ManifestFile.NAME
            : "holds a folder for each of several plans; name one: " + String.join(", ", plans));
  }

  private static List<String> foldersOfPlans(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(each -> Files.exists(each.resolve(ManifestFile.NAME)))
          .map(each -> folder.resolve(each.getFileName()).toString())
          .sorted()
          .toList();
    }
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** What the results rest on. */
  public ReplayManifest manifest() {
    return manifest;
  }

  /** The plan judged by, as it was then. */
  public Plan plan() {
    return plan;
  }

  /**
   * The figures as OpenMetrics text.
   *
   * @throws InvalidInputException if the folder has none
   */
  public Path metrics() {
    Path metrics = folder.resolve(MetricsFile.NAME);
    if (!Files.exists(metrics)) {
      throw wrong(folder, "lacks " + MetricsFile.NAME + "; replay again, without --no-metrics");
    }
    return metrics;
  }

  /** The copy of the mapping, when there was one. */
  public Optional<Path> mapping() {
    return Optional.of(folder.resolve(MAPPING)).filter(Files::exists);
  }

  /**
   * Hands over the figures, by day, case type, clock, target, reading, window and measure.
   *
   * @throws InvalidInputException if the file is not as a replay writes it; so of every file
   */
  public void figures(Consumer<FigureRow> taker) throws IOException {
    figuresOf(FiguresFile.NAME, taker);
  }

  /** Hands over the facts beside the figures; none when the folder has no such file. */
  public void insights(Consumer<FigureRow> taker) throws IOException {
    figuresOf(FiguresFile.INSIGHTS, taker);
  }

  /** Hands over the forecasts; none when the folder has no such file. */
  public void forecasts(Consumer<FigureRow> taker) throws IOException {
    figuresOf(FiguresFile.FORECASTS, taker);
  }

  /** Hands over the scorecards, by day and in the plan's order. */
  public void scorecard(Consumer<ScorecardLine> taker) throws IOException {
    ResultRows.forEach(
        folder.resolve(ScorecardFile.NAME), ScorecardFile.HEADER, ScorecardLine::of, taker);
  }

  /** Hands over the verdicts as of the last day, by target, reading and unit. Personal data. */
  public void verdicts(Consumer<VerdictRow> taker) throws IOException {
    ResultRows.forEach(
        folder.resolve(VerdictsFile.NAME), VerdictLines.HEADER, VerdictRow::of, taker);
  }

  private void figuresOf(String name, Consumer<FigureRow> taker) throws IOException {
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      ResultRows.forEach(file, FiguresFile.HEADER, row -> FigureRow.of(plan.id(), row), taker);
    }
  }

  private static InvalidInputException wrong(Path where, String message) {
    return new InvalidInputException(Mistake.in(where.toString(), message));
  }
}
