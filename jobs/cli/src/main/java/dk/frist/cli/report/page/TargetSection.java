package dk.frist.cli.report.page;

import dk.frist.cli.plan.RuleWords;
import dk.frist.cli.report.Report;
import dk.frist.cli.report.TargetCourse;
import dk.frist.cli.report.TargetStanding;
import dk.frist.rules.plan.CaseRule;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.score.StateRules;
import dk.frist.rules.score.TargetState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the page says of one target.
 *
 * @param anchor its place on the page
 * @param id the target's id
 * @param title its title
 * @param state id of its state
 * @param stateWord the state in words
 * @param why the rule of the state
 * @param measures what it measures, in a sentence
 * @param cases the cases it speaks of; null when it speaks of none
 * @param facts its key figures
 * @param charts its charts
 * @param remarks what else is to be said, a sentence each
 * @param tables its tables
 */
public record TargetSection(
    String anchor,
    String id,
    String title,
    String state,
    String stateWord,
    String why,
    String measures,
    @Nullable String cases,
    List<TargetFacts.Fact> facts,
    List<PageChart> charts,
    List<String> remarks,
    List<PageTable> tables) {

  /** The place of a target on the page. */
  static String anchor(String target) {
    return "target-" + target.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  static TargetSection of(Words words, Report report, TargetStanding standing) {
    TargetCourse course = report.course(standing);
    String id = standing.target().id();
    TargetRule rule = standing.elected().reading().rule();
    return new TargetSection(
        anchor(id),
        id,
        standing.target().titleIn(words.language()),
        standing.state().id(),
        words.state(standing.state()),
        why(words, standing),
        new Measured(words).sentence(rule, words.dated(new RuleWords(words.language()).text(rule))),
        rule instanceof CaseRule ofCases ? new Measured(words).cases(ofCases) : null,
        new TargetFacts(words, standing, course).all(),
        charts(words, report, standing),
        remarks(words, standing, course),
        tables(words, standing));
  }

  private static String why(Words words, TargetStanding standing) {
    StateRules rules = new StateRules(words.language());
    TargetState elected = standing.elected().attainment().state();
    return standing.state() == elected
        ? rules.of(standing.elected().reading().rule(), standing.state())
        : rules.ofReadingsThatDisagree();
  }

  private static List<PageChart> charts(Words words, Report report, TargetStanding standing) {
    TargetCourse course = report.course(standing);
    String anchor = anchor(standing.target().id());
    List<PageChart> charts = new ArrayList<>();
    TargetRule rule = standing.elected().reading().rule();
    // Of a few deliveries there is no course to see.
    if (!(rule instanceof Milestone)) {
      PageChart trend =
          new TrendChart(words, standing, course).chart("trend-" + anchor, report.now().day());
      if (trend != null) {
        charts.add(trend);
      }
    }
    if (rule instanceof CaseRule) {
      charts.addAll(new BandCharts(words).charts(anchor, course));
    }
    return charts;
  }

  private static List<String> remarks(Words words, TargetStanding standing, TargetCourse course) {
    List<String> remarks = new ArrayList<>();
    String bunching = TargetFacts.bunching(words, course.bunching());
    if (bunching != null) {
      remarks.add(bunching);
    }
    if (standing.dependsOnReading()) {
      remarks.add(words.say("depends.target"));
    }
    return remarks;
  }

  private static List<PageTable> tables(Words words, TargetStanding standing) {
    List<PageTable> tables = new ArrayList<>();
    if (standing.elected().reading().rule() instanceof Milestone milestone) {
      tables.add(deliveries(words, milestone));
    }
    if (standing.readings().size() > 1) {
      tables.add(new ReadingsTable(words).table(standing));
    }
    return tables;
  }

  private static PageTable deliveries(Words words, Milestone milestone) {
    PageTable.Builder table =
        PageTable.titled(words.say("deliveries.caption"))
            .texts(words.say("delivery"), words.say("delivery.by"), words.say("delivery.assessed"));
    for (Milestone.Delivery delivery : milestone.deliveries()) {
      Map<String, String> title = delivery.title();
      table.row(
          title.getOrDefault(words.language(), delivery.id()),
          words.date(delivery.by()),
          words.say(delivery.assessed() ? "yes" : "no"));
    }
    return table.build();
  }
}
