package dk.frist.cli.report.page;

import dk.frist.cli.report.PlanStanding;
import dk.frist.cli.report.Report;
import dk.frist.cli.report.TargetStanding;
import dk.frist.cli.report.page.PageTable.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what has changed since the report before. */
final class ChangesSection {
  private final Words words;
  private final Report report;

  ChangesSection(Words words, Report report) {
    this.words = words;
    this.report = report;
  }

  /** In a sentence or two. */
  List<String> sentences() {
    PlanStanding before = report.before();
    if (before == null) {
      return List.of(words.say("changes.none-before"));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        words.say(
            "changes.points",
            words.date(before.day()),
            words.points(before.points().elected()),
            words.points(report.now().points().elected())));
    long other = report.now().targets().stream().filter(now -> hasOtherState(before, now)).count();
    sentences.add(
        other == 0 ? words.say("changes.no-state") : words.sayCount("changes.states", other));
    int same = report.now().targets().size() - rows(before).size();
    if (same > 0) {
      sentences.add(words.sayCount("changes.same", same));
    }
    return sentences;
  }

  private static boolean hasOtherState(PlanStanding before, TargetStanding now) {
    Optional<TargetStanding> then = before.target(now.target().id());
    return then.isPresent() && then.get().state() != now.state();
  }

  /** The targets of which anything has changed; empty when none has or there is no day before. */
  List<PageTable> tables() {
    PlanStanding before = report.before();
    if (before == null) {
      return List.of();
    }
    List<List<Cell>> rows = rows(before);
    if (rows.isEmpty()) {
      return List.of();
    }
    PageTable.Builder table =
        PageTable.titled(
                words.say(
                    "changes.caption", words.date(before.day()), words.date(report.now().day())))
            .texts(
                words.say("target"),
                words.say("title.column"),
                words.say("changes.state-then"),
                words.say("changes.state-now"))
            .numbers(
                words.say("changes.reached-then"),
                words.say("changes.reached-now"),
                words.say("changes.counted"),
                words.say("overdue"));
    rows.forEach(table::row);
    return List.of(table.build());
  }

  private List<List<Cell>> rows(PlanStanding before) {
    List<List<Cell>> rows = new ArrayList<>();
    for (TargetStanding now : report.now().targets()) {
      before
          .target(now.target().id())
          .filter(then -> isOther(then, now))
          .ifPresent(then -> rows.add(row(then, now)));
    }
    return rows;
  }

  private static boolean isOther(TargetStanding then, TargetStanding now) {
    return then.state() != now.state()
        || !then.elected().attainment().equals(now.elected().attainment())
        || difference(then, now, "n") != 0
        || overdue(now) != overdue(then);
  }

  private List<Cell> row(TargetStanding then, TargetStanding now) {
    return List.of(
        Cell.ofLink(now.target().id(), TargetSection.anchor(now.target().id())),
        Cell.of(now.target().titleIn(words.language())),
        Cell.ofState(words.state(then.state()), then.state().id()),
        Cell.ofState(words.state(now.state()), now.state().id()),
        Cell.of(new AttainedWords(words).reached(then)),
        Cell.of(new AttainedWords(words).reached(now)),
        Cell.of(words.change(difference(then, now, "n"))),
        Cell.of(
            words.say("changes.from-to", words.count(overdue(then)), words.count(overdue(now)))));
  }

  private static long difference(TargetStanding then, TargetStanding now, String measure) {
    return orNone(now.elected().counted(measure)) - orNone(then.elected().counted(measure));
  }

  private static long overdue(TargetStanding standing) {
    return orNone(standing.elected().open("pending_overdue"));
  }

  private static long orNone(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
