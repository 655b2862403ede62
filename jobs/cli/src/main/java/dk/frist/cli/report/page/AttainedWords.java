package dk.frist.cli.report.page;

import dk.frist.cli.report.ReadingStanding;
import dk.frist.cli.report.TargetStanding;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.TargetRule;

/**
 * Says what a target has come to and what it requires: of deliveries how many, else its measure.
 */
final class AttainedWords {
  private final Words words;

  AttainedWords(Words words) {
    this.words = words;
  }

  /** What the elected reading has come to. */
  String reached(TargetStanding standing) {
    return reached(standing.elected());
  }

  /** What a reading has come to. */
  String reached(ReadingStanding reading) {
    TargetRule rule = reading.reading().rule();
    if (rule instanceof Milestone milestone) {
      Long met = reading.counted("met");
      return words.say(
          "delivered",
          words.count(met == null ? 0 : met),
          words.count((long) milestone.deliveries().size()));
    }
    return words.value(rule.required(), reading.attainment());
  }

  /** What the elected reading requires. */
  String required(TargetStanding standing) {
    TargetRule rule = standing.elected().reading().rule();
    return rule instanceof Milestone ? words.say("delivered.all") : words.required(rule.required());
  }
}
