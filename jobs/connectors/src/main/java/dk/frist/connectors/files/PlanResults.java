package dk.frist.connectors.files;

import static java.util.stream.Collectors.toSet;

import dk.frist.connectors.files.ReplayProgress.Phase;
import dk.frist.rules.plan.Plan;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one plan, written where they were spilled and then moved to where they belong. In
 * which order they can be written says {@link WritingOrder}.
 */
final class PlanResults {
  private static final List<String> NAMES =
      List.of(
          FiguresFile.NAME,
          FiguresFile.INSIGHTS,
          FiguresFile.FORECASTS,
          ScorecardFile.NAME,
          VerdictsFile.NAME,
          MetricsFile.NAME,
          ReplayResults.PLAN,
          ReplayResults.MAPPING,
          ManifestFile.NAME);

  private final Plan plan;
  private final Path work;
  private final SpillSort sort;
  private final ReplayProgress progress;
  private FiguresFile.Written figures = new FiguresFile.Written(0, null);
  private long scores;
  private long verdicts;
  private long samples;

  private PlanResults(Plan plan, Path work, SpillSort sort, ReplayProgress progress) {
    this.plan = plan;
    this.work = work;
    this.sort = sort;
    this.progress = progress;
  }

  /**
   * Of a plan.
   *
   * @param work the work folder of all plans
   */
  static PlanResults in(Path work, Plan plan, long sortMemory, ReplayProgress progress)
      throws IOException {
    Path own = Files.createDirectories(work.resolve(folderOf(plan.id())));
    return new PlanResults(plan, own, new SpillSort(own, sortMemory), progress);
  }

  /**
   * The name of a plan's folder: its id, with everything but letters, digits, dots, dashes and
   * underscores in percent encoding, and never hidden or above.
   */
  static String folderOf(String plan) {
    String encoded = URLEncoder.encode(plan, StandardCharsets.UTF_8);
    return encoded.startsWith(".") ? "%2E" + encoded.substring(1) : encoded;
  }

  String name() {
    return folderOf(plan.id());
  }

  /** How many figures were written, insights and forecasts among them. */
  long figures() {
    return figures.figures();
  }

  /** The last day of the figures written; null when there is none. */
  @Nullable LocalDate lastDay() {
    return figures.lastDay();
  }

  /** How many rows the scorecards have. */
  long scores() {
    return scores;
  }

  /** How many verdicts were written. */
  long verdicts() {
    return verdicts;
  }

  /** How many samples were written. */
  long samples() {
    return samples;
  }

  void writeFigures() throws IOException {
    figures =
        FiguresFile.write(
            sort.sort(FiguresFile.SPILL, progress),
            work,
            new ProgressCounter(progress, Phase.FIGURES));
  }

  /** Writes the scorecard of each day. */
  void writeScorecard() throws IOException {
    scores =
        new ScorecardFile(plan)
            .write(
                sort.sort(ScorecardFile.SPILL, progress),
                work.resolve(ScorecardFile.NAME),
                new ProgressCounter(progress, Phase.SCORECARD));
  }

  /** Sorts the verdicts, for which no day need be known. */
  void sortVerdicts() throws IOException {
    sort.sort(VerdictsFile.SPILL, progress);
  }

  /** Writes the sorted verdicts as of a day. */
  void writeVerdicts(@Nullable LocalDate day) throws IOException {
    verdicts =
        VerdictsFile.write(
            sort.sorted(VerdictsFile.SPILL),
            work.resolve(VerdictsFile.NAME),
            day,
            new ProgressCounter(progress, Phase.VERDICTS));
  }

  /** Writes what the results rest on: the manifest, and copies of the plan and the mapping. */
  void writeInputs(ReplayInputs given, @Nullable LocalDate day) throws IOException {
    ManifestFile.write(ReplayManifest.of(given, plan, day), work.resolve(ManifestFile.NAME));
    copy(given.planFiles().get(plan.id()), ReplayResults.PLAN);
    copy(given.mapping(), ReplayResults.MAPPING);
  }

  private void copy(ReplayInputs.@Nullable GivenFile file, String name) throws IOException {
    if (file != null) {
      Files.writeString(work.resolve(name), file.text());
    }
  }

  /** Writes the samples of the figures and scorecards that were written before. */
  void writeMetrics(String replayId) throws IOException {
    MetricsSpill samplesOf = new MetricsSpill(plan);
    samplesOf.spillFigures(sort.sorted(FiguresFile.SPILL), metricsSpill(FiguresFile.SPILL));
    samplesOf.spillScorecards(sort.sorted(ScorecardFile.SPILL), metricsSpill(ScorecardFile.SPILL));
    samples =
        new MetricsFile(plan, replayId)
            .write(
                sort.sort(MetricsFile.SPILL, progress),
                work.resolve(MetricsFile.NAME),
                new ProgressCounter(progress, Phase.METRICS));
  }

  private Path metricsSpill(String of) {
    return work.resolve(MetricsFile.SPILL + "-" + of + SpillSort.SPILL);
  }

  /**
   * Removes what a former replay of other plans left in a folder, where it would now mislead: the
   * files in the folder itself unless a plan's come there again, and folders that hold the files of
   * a plan and nothing else.
   *
   * @param folders the names of the folders that plans have now; empty when one plan's files stand
   *     in the folder itself
   */
  static void removeFormer(Path folder, Set<String> folders) throws IOException {
    if (!folders.isEmpty()) {
      removeFrom(folder);
    }
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path each : all) {
        if (!folders.contains(String.valueOf(each.getFileName())) && holdsAPlanAlone(each)) {
          removeFrom(each);
          Files.delete(each);
        }
      }
    }
  }

  private static boolean holdsAPlanAlone(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      Set<String> found = all.map(path -> String.valueOf(path.getFileName())).collect(toSet());
      return found.contains(FiguresFile.NAME) && NAMES.containsAll(found);
    }
  }

  private static void removeFrom(Path folder) throws IOException {
    for (String name : NAMES) {
      Files.deleteIfExists(folder.resolve(name));
    }
  }

  /** Moves the files, each at once, over those of a former replay, and removes its others. */
  void moveTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name : NAMES) {
      if (Files.exists(work.resolve(name))) {
        Files.move(work.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.deleteIfExists(folder.resolve(name));
      }
    }
  }
}
