package dk.frist.cli.report.page;

import dk.frist.cli.report.PlanStanding;
import dk.frist.cli.report.Report;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the page of a report. */
final class ReportPages {
  private final Words words;
  private final Report report;

  private ReportPages(Words words, Report report) {
    this.words = words;
    this.report = report;
  }

  /** Everything of a report, said in one language. */
  static ReportPage of(Words words, Report report) {
    return new ReportPages(words, report).page();
  }

  private ReportPage page() {
    ScorecardSection scorecard = new ScorecardSection(words, report);
    ChangesSection changes = new ChangesSection(words, report);
    LeadTimeSection leadTimes = new LeadTimeSection(words, report);
    return new ReportPage(
        words.language(),
        words.say("title", agency()),
        words.say("subtitle", report.plan().id(), words.date(report.now().day())),
        origin(),
        scorecard.sentences(),
        scorecard.chart(),
        scorecard.table(),
        changes.sentences(),
        changes.tables(),
        report.now().targets().stream()
            .map(standing -> TargetSection.of(words, report, standing))
            .toList(),
        leadTimes.sentences(),
        leadTimes.charts(),
        leadTimes.promised(),
        new PauseTables(words, report).tables(),
        leadTimes.others(),
        texts("method"),
        texts("silence"));
  }

  private String agency() {
    String key = "agency." + report.plan().agency();
    return words.knows(key) ? words.say(key) : report.plan().agency();
  }

  private List<TargetFacts.Fact> origin() {
    LocalDate day = report.now().day();
    LocalDate last = report.days().get(report.days().size() - 1);
    List<TargetFacts.Fact> origin = new ArrayList<>();
    origin.add(
        fact("plan", report.plan().id(), words.say("origin.edition", report.plan().edition())));
    origin.add(fact("period", words.span(report.plan().period()), ""));
    origin.add(fact("as-of", words.date(day), words.say("origin.as-of.note")));
    origin.add(
        fact(
            "newest",
            words.date(last),
            words.say(last.equals(day) ? "origin.newest.same" : "origin.older")));
    PlanStanding before = report.before();
    origin.add(fact("before", before == null ? words.say("none") : words.date(before.day()), ""));
    return origin;
  }

  private TargetFacts.Fact fact(String name, String value, String note) {
    return new TargetFacts.Fact(words.say("origin." + name), value, note);
  }

  /** The texts {@code key.1}, {@code key.2} and so on. */
  private List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (int i = 1; words.knows(key + "." + i); i++) {
      texts.add(words.say(key + "." + i));
    }
    return texts;
  }
}
