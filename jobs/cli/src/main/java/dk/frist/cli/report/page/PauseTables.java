package dk.frist.cli.report.page;

import dk.frist.cli.report.LeadTime;
import dk.frist.cli.report.Report;
import dk.frist.rules.plan.Clock;
import dk.frist.rules.plan.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts net lead times beside gross ones, and the pauses that make the difference. */
final class PauseTables {
  private final Words words;
  private final Report report;

  PauseTables(Words words, Report report) {
    this.words = words;
    this.report = report;
  }

  /** Of the clocks with pauses; empty when the plan names none, or nothing was paused. */
  List<PageTable> tables() {
    List<PageTable> tables = new ArrayList<>();
    PageTable.Builder net =
        PageTable.titled(words.say("net.caption"))
            .texts(words.say("case-type"), words.say("clock"))
            .numbers(
                words.say("lead-times.n"),
                words.say("net.p50-gross"),
                words.say("net.p50"),
                words.say("net.p90-gross"),
                words.say("net.p90"));
    PageTable.Builder paused =
        PageTable.titled(words.say("paused.caption"))
            .texts(words.say("case-type"), words.say("clock"), words.say("paused.kind"))
            .numbers(words.say("paused.n"), words.say("paused.p50"), words.say("paused.p90"));
    for (LeadTime gross : report.leadTimes()) {
      clock(gross.clock())
          .filter(clock -> report.isPromised(gross))
          .ifPresent(
              clock -> {
                addNet(net, gross, clock);
                addPaused(paused, gross, clock);
              });
    }
    for (PageTable.Builder table : List.of(net, paused)) {
      if (!table.build().rows().isEmpty()) {
        tables.add(table.build());
      }
    }
    return tables;
  }

  private void addNet(PageTable.Builder table, LeadTime gross, Clock clock) {
    LeadTime net = of(gross.caseType(), clock.netId());
    if (net != null) {
      table.row(
          gross.caseType(),
          gross.clock(),
          words.count(gross.stopped()),
          words.count(gross.p50()),
          words.count(net.p50()),
          words.count(gross.p90()),
          words.count(net.p90()));
    }
  }

  private void addPaused(PageTable.Builder table, LeadTime gross, Clock clock) {
    for (Pause pause : clock.pauses()) {
      LeadTime days = of(gross.caseType(), clock.pausedId(pause));
      if (days != null) {
        table.row(
            gross.caseType(),
            gross.clock(),
            pause.id(),
            words.count(days.stopped()),
            words.count(days.p50()),
            words.count(days.p90()));
      }
    }
  }

  private Optional<Clock> clock(String id) {
    return report.plan().clocks().stream().filter(clock -> clock.id().equals(id)).findFirst();
  }

  private @Nullable LeadTime of(String caseType, String clock) {
    return report.leadTimes().stream()
        .filter(one -> one.caseType().equals(caseType) && one.clock().equals(clock))
        .findFirst()
        .orElse(null);
  }
}
