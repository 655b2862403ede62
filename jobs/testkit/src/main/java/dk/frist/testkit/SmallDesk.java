package dk.frist.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Logs of a made-up desk in CSV, with their mapping and a plan of one target for 2024: decided
 * within 30 days.
 */
public final class SmallDesk {
  /** The first line of a log. */
  public static final String HEADER = "case,type,what,when\n";

  private static final String MAPPING =
      """
      zone: Europe/Copenhagen
      case-id: case
      case-type: type
      activity: what
      occurred-at: when
      events: {Filed: filed, Decided: {kind: decided, outcome: granted}}
      """;

  private static final String PLAN =
      """
      plan: desk-2024
      agency: desk
      zone: Europe/Copenhagen
      period: 2024-01-01/2024-12-31
      clocks:
        decision: {from: filed, to: decided}
      targets:
        - id: within-30
          title: {en: Decided within 30 days}
          kind: within-deadline
          clock: decision
          deadline: P30D
          required: 80%
      """;

  private static final String LOG = "log.csv";

  private final Path folder;
  private final StringBuilder rows = new StringBuilder(HEADER);
  private int cases;

  private SmallDesk(Path folder) {
    this.folder = folder;
  }

  /** A desk whose files will be in a folder. */
  public static SmallDesk in(Path folder) {
    return new SmallDesk(folder);
  }

  /** Cases that are filed on one day and decided on another; on none, if that is empty. */
  public SmallDesk withCases(int howMany, String filed, String decided) {
    for (int i = 0; i < howMany; i++) {
      cases++;
      rows.append(cases).append(",permit,Filed,").append(filed).append('\n');
      if (!decided.isEmpty()) {
        rows.append(cases).append(",permit,Decided,").append(decided).append('\n');
      }
    }
    return this;
  }

  /**
   * A case is filed on every day from November 2023 to December 2024, and decided: three of four
   * after 20 days, the fourth after 40.
   */
  public SmallDesk withAYear() {
    LocalDate end = LocalDate.of(2025, 1, 1);
    int number = 0;
    for (LocalDate filed = LocalDate.of(2023, 11, 1);
        filed.isBefore(end);
        filed = filed.plusDays(1)) {
      number++;
      LocalDate decided = filed.plusDays(number % 4 == 0 ? 40 : 20);
      withCases(1, filed.toString(), decided.isBefore(end) ? decided.toString() : "");
    }
    return this;
  }

  /** Writes the plan, the mapping, and the cases as one log. */
  public SmallDesk written() throws IOException {
    return withPlan().withLog(LOG);
  }

  /** Writes the plan and the mapping. */
  public SmallDesk withPlan() throws IOException {
    Files.writeString(plan(), PLAN);
    Files.writeString(mapping(), MAPPING);
    return this;
  }

  /** Writes the cases since the last log as one of this name. */
  public SmallDesk withLog(String name) throws IOException {
    Files.writeString(folder.resolve(name), rows);
    rows.setLength(HEADER.length());
    return this;
  }

  public Path plan() {
    return folder.resolve("plan.yaml");
  }

  public Path mapping() {
    return folder.resolve("mapping.yaml");
  }

  /** The options that name the plan, the one log and the mapping. */
  public List<String> arguments() {
    return List.of(
        "--plan",
        plan().toString(),
        "--events",
        folder.resolve(LOG).toString(),
        "--mapping",
        mapping().toString());
  }
}
