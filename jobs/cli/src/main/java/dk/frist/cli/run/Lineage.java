package dk.frist.cli.run;

import dk.frist.connectors.InvalidInputException;
import dk.frist.connectors.Mistake;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the snapshots in a folder were made with. Plans may change between two runs: every case is
 * then judged anew, from the events that its file kept. What no plan asked for was not kept, so
 * plans that ask for more need the events again.
 *
 * <p>A file beside the snapshots says since when they belong together, and what was kept. Snapshots
 * older than that belong to a run before and are left alone.
 */
final class Lineage {
  private static final String FILE = "lineage.properties";
  private static final String SINCE = "since";
  private static final String ZONE = "zone";
  private static final String AGENCIES = "agencies";
  private static final String ATTRIBUTES = "attributes";
  private static final String EDITIONS = "editions";
  private static final String HISTORY = "history";

  private final Plans plans;
  private final HistoryConfig history;
  private final Path folder;

  /**
   * @param history which the snapshots may be in the midst of
   */
  Lineage(Plans plans, HistoryConfig history, Path folder) {
    this.plans = plans;
    this.history = history;
    this.folder = folder;
  }

  /**
   * Where to go on.
   *
   * @param snapshot the folder of the newest checkpoint or savepoint
   * @param changed ids of the plans that were not what they are now when it was made
   */
  record Heritage(Path snapshot, List<String> changed) {}

  /**
   * What there is to go on from; empty when there is nothing, and the run begins from scratch.
   *
   * @throws InvalidInputException if there is something, but the plans ask for what it lacks
   */
  Optional<Heritage> heritage() throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      kept.load(reader);
    }
    Optional<Path> newest =
        Snapshots.newest(folder, Instant.parse(kept.getProperty(SINCE, Instant.MIN.toString())));
    if (newest.isEmpty()) {
      return Optional.empty();
    }
    requireKept(kept);
    Set<String> editions = words(kept, EDITIONS);
    List<String> changed =
        plans.all().stream()
            .filter(plan -> !editions.contains(edition(plan)))
            .map(Plan::id)
            .toList();
    return newest.map(snapshot -> new Heritage(snapshot, changed));
  }

  private void requireKept(Properties kept) {
    if (!plans.zone().getId().equals(kept.getProperty(ZONE))) {
      throw needsTheEventsAgain("the zone has changed, and days end at other times");
    }
    if (!history.identity().equals(words(kept, HISTORY))) {
      throw needsTheEventsAgain(
          "the history is no longer the one that was read, and leaving it out changes it too");
    }
    requireKept(kept, AGENCIES, plans.agencies(), "the agency");
    requireKept(kept, ATTRIBUTES, plans.attributes(), "the attribute");
  }

  private void requireKept(Properties kept, String key, Set<String> needed, String what) {
    Set<String> missing = new TreeSet<>(needed);
    missing.removeAll(words(kept, key));
    if (!missing.isEmpty()) {
      throw needsTheEventsAgain(
          "the plans ask for " + what + " '" + missing.iterator().next() + "', which was not kept");
    }
  }

  private InvalidInputException needsTheEventsAgain(String why) {
    return new InvalidInputException(
        Mistake.in(
            folder.toString(),
            why + "; begin anew with --from-scratch, which reads the events again"));
  }

  /** From here on the folder's snapshots are made with the plans; earlier ones do not count. */
  void begin() throws IOException {
    write(Instant.now().toString());
  }

  /** From here on the folder's snapshots are made with the plans; earlier ones still count. */
  void goOn() throws IOException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
      kept.load(reader);
    }
    write(kept.getProperty(SINCE, Instant.now().toString()));
  }

  private void write(String since) throws IOException {
    Files.createDirectories(folder);
    Properties kept = new Properties();
    kept.setProperty(SINCE, since);
    kept.setProperty(ZONE, plans.zone().getId());
    kept.setProperty(HISTORY, joined(history.identity()));
    kept.setProperty(AGENCIES, joined(plans.agencies()));
    kept.setProperty(ATTRIBUTES, joined(plans.attributes()));
    kept.setProperty(
        EDITIONS, joined(plans.all().stream().map(Lineage::edition).collect(Collectors.toSet())));
    try (Writer writer = Files.newBufferedWriter(folder.resolve(FILE))) {
      kept.store(writer, "What the snapshots in this folder were made with. Written by frist run.");
    }
  }

  private static String edition(Plan plan) {
    return plan.id() + "@" + plan.edition();
  }

  private static String joined(Set<String> words) {
    return String.join("\t", new TreeSet<>(words));
  }

  private static Set<String> words(Properties kept, String key) {
    String joined = kept.getProperty(key, "");
    return joined.isEmpty() ? Set.of() : Set.of(joined.split("\t"));
  }
}
