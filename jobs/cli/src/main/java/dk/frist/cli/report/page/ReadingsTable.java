package dk.frist.cli.report.page;

import dk.frist.cli.plan.RuleWords;
import dk.frist.cli.report.ReadingStanding;
import dk.frist.cli.report.SeriesStanding;
import dk.frist.cli.report.TargetStanding;
import dk.frist.cli.report.page.PageTable.Cell;
import dk.frist.rules.plan.Requirement;
import java.math.BigDecimal;
import java.util.List;

/** Puts the readings of a target side by side, and the sites of one that asks each of them. */
final class ReadingsTable {
  private final Words words;

  ReadingsTable(Words words) {
    this.words = words;
  }

  /** One row a reading, and one a site. */
  PageTable table(TargetStanding standing) {
    PageTable.Builder table =
        PageTable.titled(words.say("readings.caption"))
            .texts(words.say("reading"), words.say("asks"), words.say("state"))
            .numbers(
                words.say("reached"),
                words.say("counted"),
                words.say("met"),
                words.say("missed"),
                words.say("overdue"));
    for (ReadingStanding reading : standing.readings()) {
      table.row(row(reading));
      if (reading.series().size() > 1) {
        reading.series().forEach(site -> table.row(row(reading, site)));
      }
    }
    return table.build();
  }

  private List<Cell> row(ReadingStanding reading) {
    String id = reading.reading().id();
    String name = reading.reading().elected() ? words.say("readings.elected", id) : id;
    return List.of(
        Cell.of(name),
        Cell.of(words.dated(new RuleWords(words.language()).text(reading.reading().rule()))),
        Cell.ofState(words.state(reading.attainment().state()), reading.attainment().state().id()),
        Cell.of(new AttainedWords(words).reached(reading)),
        Cell.of(words.count(reading.counted("n"))),
        Cell.of(words.count(reading.counted("met"))),
        Cell.of(words.count(reading.counted("missed"))),
        Cell.of(words.count(reading.open("pending_overdue"))));
  }

  private List<Cell> row(ReadingStanding reading, SeriesStanding site) {
    BigDecimal ratio = site.share("ratio");
    return List.of(
        Cell.of(words.say("readings.site", site.site())),
        Cell.of(""),
        Cell.of(""),
        Cell.of(words.value(required(reading), ratio)),
        Cell.of(words.count(site.counted("n"))),
        Cell.of(words.count(site.counted("met"))),
        Cell.of(words.count(site.counted("missed"))),
        Cell.of(words.count(site.open("pending_overdue"))));
  }

  private static Requirement required(ReadingStanding reading) {
    return reading.reading().rule().required();
  }
}
