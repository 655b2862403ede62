package dk.frist.cli.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The log of a made-up desk in CSV, with its mapping and a plan of one target for 2024. */
final class SmallDesk {
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

  private final Path folder;
  private final StringBuilder rows = new StringBuilder("case,type,what,when\n");
  private int cases;

  private SmallDesk(Path folder) {
    this.folder = folder;
  }

  static SmallDesk in(Path folder) {
    return new SmallDesk(folder);
  }

  /** Cases that are filed on one day and decided on another; on none, if that is empty. */
  SmallDesk withCases(int howMany, String filed, String decided) {
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
  SmallDesk withAYear() {
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

  SmallDesk written() throws IOException {
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Files.writeString(folder.resolve("log.csv"), rows);
    Files.writeString(folder.resolve("mapping.yaml"), MAPPING);
    return this;
  }

  List<String> arguments() {
    return List.of(
        "--plan",
        folder.resolve("plan.yaml").toString(),
        "--events",
        folder.resolve("log.csv").toString(),
        "--mapping",
        folder.resolve("mapping.yaml").toString());
  }
}
