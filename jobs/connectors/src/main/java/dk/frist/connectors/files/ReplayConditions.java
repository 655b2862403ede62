package dk.frist.connectors.files;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.connectors.kafka.TopicSlice;
import dk.frist.rules.plan.Plan;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be the same when a replay that was stopped goes on: its snapshots hold places in the
 * logs and topics, and the events in between.
 *
 * @param byName for each thing given, as {@code log past.avro}, what tells it from another
 */
public record ReplayConditions(SortedMap<String, String> byName) {
  private static final String VERSION = "Frist";

  public ReplayConditions {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  /**
   * Of what a replay is given.
   *
   * @param execution how it is executed: its snapshots are those of one state backend
   * @param version of Frist: another may judge otherwise, or not understand the snapshots
   */
  public static ReplayConditions of(ReplayInputs given, String execution, String version) {
    SortedMap<String, String> byName = new TreeMap<>();
    byName.put(VERSION, "version " + version);
    for (Plan plan : given.plans().all()) {
      byName.put("plan " + plan.id(), "edition " + plan.edition());
    }
    for (LogFingerprint log : given.logs()) {
      byName.put("log " + name(log), content(log));
    }
    byName.put(
        "order of logs",
        given.logs().stream().map(ReplayConditions::name).collect(Collectors.joining(", ")));
    for (TopicSlice slice : given.topics()) {
      byName.put("topic " + slice.topic(), slice + " of " + slice.brokers());
    }
    ReplayInputs.GivenFile mapping = given.mapping();
    if (mapping != null) {
      byName.put("mapping", "SHA-256 " + LogFingerprint.sha256(mapping.text()));
    }
    ReplayInputs.Schedule days = given.schedule();
    byName.put(
        "days", days.asOf() == null ? "--sample " + days.sample() : "--as-of " + days.asOf());
    byName.put("--execution", execution);
    return new ReplayConditions(byName);
  }

  private static String name(LogFingerprint log) {
    return String.valueOf(Path.of(log.path()).getFileName());
  }

  private static String content(LogFingerprint log) {
    String whole = log.bytes() + " bytes with SHA-256 " + log.sha256();
    return log.truncation() == null ? whole : whole + ", cut off " + log.truncation();
  }

  /**
   * @throws InvalidInputException if anything was another when the replay was stopped; names each
   */
  void require(ReplayConditions stopped) {
    List<Mistake> mistakes =
        names(stopped)
            .filter(name -> !same(stopped, name))
            .map(name -> mistake(stopped, name))
            .toList();
    if (!mistakes.isEmpty()) {
      throw new InvalidInputException(mistakes);
    }
  }

  private Stream<String> names(ReplayConditions other) {
    TreeSet<String> names = new TreeSet<>(byName.keySet());
    names.addAll(other.byName.keySet());
    return names.stream();
  }

  private boolean same(ReplayConditions stopped, String name) {
    return byName.getOrDefault(name, "").equals(stopped.byName.getOrDefault(name, ""));
  }

  private Mistake mistake(ReplayConditions stopped, String name) {
    return Mistake.in(
        "--resume",
        name
            + ": now "
            + byName.getOrDefault(name, "none")
            + ", but "
            + stopped.byName.getOrDefault(name, "none")
            + " when the replay was stopped; "
            + remedy(name)
            + " with --force and without --resume");
  }

  private static String remedy(String name) {
    return name.equals(VERSION)
        ? "another version cannot go on with it, so begin anew"
        : "give the same again, or begin anew";
  }
}
