package dk.frist.cli.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * A desk where a case is filed on every day from November 2023 to December 2024 and decided: three
 * of four after 20 days, the fourth after 40. Written as a log in CSV, with its plan and mapping.
 */
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
          required: 70%
      """;

  private final Path plan;
  private final Path log;
  private final Path mapping;

  private SmallDesk(Path plan, Path log, Path mapping) {
    this.plan = plan;
    this.log = log;
    this.mapping = mapping;
  }

  static SmallDesk in(Path folder) throws IOException {
    StringBuilder rows = new StringBuilder("case,type,what,when\n");
    LocalDate first = LocalDate.of(2023, 11, 1);
    LocalDate last = LocalDate.of(2025, 1, 1);
    int number = 0;
    for (LocalDate filed = first; filed.isBefore(last); filed = filed.plusDays(1)) {
      number++;
      LocalDate decided = filed.plusDays(number % 4 == 0 ? 40 : 20);
      rows.append(number).append(",permit,Filed,").append(filed).append('\n');
      if (decided.isBefore(last)) {
        rows.append(number).append(",permit,Decided,").append(decided).append('\n');
      }
    }
    return new SmallDesk(
        Files.writeString(folder.resolve("plan.yaml"), PLAN),
        Files.writeString(folder.resolve("log.csv"), rows),
        Files.writeString(folder.resolve("mapping.yaml"), MAPPING));
  }

  List<String> arguments() {
    return List.of(
        "--plan", plan.toString(), "--events", log.toString(), "--mapping", mapping.toString());
  }
}
