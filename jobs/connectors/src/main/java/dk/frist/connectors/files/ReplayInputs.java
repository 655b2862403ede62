package dk.frist.connectors.files;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.connectors.logs.Truncation;
import dk.frist.connectors.plan.PlanFile;
import dk.frist.connectors.yaml.Mistakes;
import dk.frist.connectors.yaml.YamlFile;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a replay was given. It is written beside the results, so that a folder says by itself what
 * its figures rest on, and they can be computed again.
 *
 * @param plans the plans judged by
 * @param planFiles for each plan's id its file; none of a plan that came from no file
 * @param logs the logs read, in the order given; empty when the events came from no file
 * @param topics the parts of topics that were read
 * @param mapping how rows of the logs became events; null when there was none
 * @param schedule the days asked for
 */
public record ReplayInputs(
    Plans plans,
    Map<String, GivenFile> planFiles,
    List<LogFingerprint> logs,
    List<TopicSlice> topics,
    @Nullable GivenFile mapping,
    Schedule schedule) {

  /**
   * A file as it was read.
   *
   * @param path its path as the user gave it
   * @param text what stood in it: UTF-8, byte for byte
   */
  public record GivenFile(String path, String text) {
    public GivenFile {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(text, "text");
    }

    /**
     * Reads a file that was found to be UTF-8 before.
     *
     * @throws InvalidInputException if it is missing or unreadable
     */
    public static GivenFile read(Path file) {
      byte[] bytes = YamlFile.bytes(file, new Mistakes(file.toString()));
      return new GivenFile(file.toString(), new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /**
   * The days a replay gives.
   *
   * @param asOf the one day asked for; null for all days that the sampling includes
   * @param sample the id of the sampling, such as {@code P1M}; null when one day was asked for
   */
  public record Schedule(@Nullable LocalDate asOf, @Nullable String sample) {
    /** One day alone. */
    public static Schedule asOf(LocalDate day) {
      return new Schedule(day, null);
    }

    /** The days that end a sample period, and the last. */
    public static Schedule sampled(String sample) {
      return new Schedule(null, sample);
    }
  }

  public ReplayInputs {
    Objects.requireNonNull(plans, "plans");
    Objects.requireNonNull(schedule, "schedule");
    planFiles = Map.copyOf(planFiles);
    logs = List.copyOf(logs);
    topics = List.copyOf(topics);
  }

  /**
   * Reads what was given, before anything is computed from it.
   *
   * @param planFiles the files of all the plans
   * @throws InvalidInputException if a plan's file is no longer what it was when the plan was read
   * @throws IOException if a log cannot be read
   */
  public static ReplayInputs read(
      Plans plans, List<Path> planFiles, List<Path> logs, @Nullable Path mapping, Schedule schedule)
      throws IOException {
    List<LogFingerprint> fingerprints = new ArrayList<>();
    for (Path log : logs) {
      fingerprints.add(LogFingerprint.of(log));
    }
    return new ReplayInputs(
        plans,
        byPlan(plans, planFiles),
        fingerprints,
        List.of(),
        mapping == null ? null : GivenFile.read(mapping),
        schedule);
  }

  /** The same, of whose logs some were cut off: for each log's path, as given, where. */
  public ReplayInputs cutOff(Map<String, Truncation> truncations) {
    List<LogFingerprint> read =
        logs.stream().map(log -> log.cutOff(truncations.get(log.path()))).toList();
    return new ReplayInputs(plans, planFiles, read, topics, mapping, schedule);
  }

  /** The same, with parts of topics. */
  public ReplayInputs and(List<TopicSlice> read) {
    return new ReplayInputs(plans, planFiles, logs, read, mapping, schedule);
  }

  /** Of plans and events that came from no file. */
  static ReplayInputs unnamed(Plans plans) {
    return new ReplayInputs(plans, Map.of(), List.of(), List.of(), null, Schedule.sampled("P1D"));
  }

  private static Map<String, GivenFile> byPlan(Plans plans, List<Path> files) {
    Map<String, GivenFile> byEdition = new LinkedHashMap<>();
    for (Path file : files) {
      GivenFile given = GivenFile.read(file);
      byEdition.put(PlanFile.edition(given.text().getBytes(StandardCharsets.UTF_8)), given);
    }
    Map<String, GivenFile> byPlan = new LinkedHashMap<>();
    for (Plan plan : plans.all()) {
      GivenFile given = byEdition.get(plan.edition());
      if (given == null) {
        throw new InvalidInputException(
            Mistake.in(
                files.get(0).toString(), "changed while it was read; run the command again"));
      }
      byPlan.put(plan.id(), given);
    }
    return byPlan;
  }
}
