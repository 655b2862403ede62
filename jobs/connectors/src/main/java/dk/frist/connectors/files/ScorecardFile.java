package dk.frist.connectors.files;

import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Requirement;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.StateRules;
import dk.frist.rules.score.TargetScore;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code scorecard.csv}: where each target of a plan stands at the end of each sampled day, and
 * why. For each day, in the plan's order, a row for each target and one for each of its readings;
 * then one for the plan, with the sum of the points. A target's row has the value, the requirement
 * and, unless its readings disagree, the rule of its elected reading.
 */
final class ScorecardFile {
  static final String NAME = "scorecard.csv";
  static final String SPILL = "scorecard";
  static final String HEADER =
      "as_of,target,reading,elected,state,value,required,weight,points_low,points_elected,"
          + "points_high,depends_on_reading,rule";

  private static final int DECIMALS = 6;
  private static final String NOTHING = "";

  private final Plan plan;
  private final StateRules rules = new StateRules("en");
  private final CsvLines csv = new CsvLines();

  ScorecardFile(Plan plan) {
    this.plan = plan;
  }

  /** A provisional card is passed over: a file holds what was known when the day had ended. */
  static void spill(Scorecard card, SpillFormat.Lines lines) throws IOException {
    if (!card.provisional()) {
      lines.add(ScorecardRow.join(card));
    }
  }

  /**
   * Writes the file.
   *
   * @param sorted the sorted spill
   * @return how many rows
   * @throws IllegalStateException if a day has two cards, or one has a target that the plan has not
   */
  long write(Path sorted, Path file, ProgressCounter counter) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(sorted, StandardCharsets.UTF_8);
        TextWriter lines = TextWriter.to(file)) {
      lines.append(HEADER).append('\n');
      int last = Integer.MIN_VALUE;
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        Scorecard card = ScorecardRow.split(plan.id(), row);
        if (card.asOf() == last) {
          throw new IllegalStateException(
              "two scorecards are as of " + LocalDate.ofEpochDay(card.asOf()));
        }
        last = card.asOf();
        write(card, lines, counter);
      }
    }
    return counter.end();
  }

  private void write(Scorecard card, TextWriter lines, ProgressCounter counter) throws IOException {
    String day = LocalDate.ofEpochDay(card.asOf()).toString();
    for (TargetScore score : card.targets()) {
      Target target =
          plan.target(score.target())
              .orElseThrow(() -> new IllegalStateException("no target " + score.target()));
      append(ofTarget(day, target, score), lines, counter);
      for (ReadingScore reading : score.readings()) {
        append(ofReading(day, target, reading), lines, counter);
      }
    }
    append(ofPlan(day, card.attainment()), lines, counter);
  }

  private List<String> ofTarget(String day, Target target, TargetScore score) {
    Reading elected = target.elected();
    Requirement required = elected.rule().required();
    Attainment attained =
        score.readings().stream()
            .filter(ReadingScore::elected)
            .map(ReadingScore::attainment)
            .findFirst()
            .orElseThrow();
    BigDecimal weight = score.weight();
    Points points = score.points();
    return List.of(
        day,
        target.id(),
        NOTHING,
        NOTHING,
        score.state().id(),
        value(attained, required),
        text(required),
        weight == null ? NOTHING : plain(weight),
        weight == null ? NOTHING : plain(points.low()),
        weight == null ? NOTHING : plain(points.elected()),
        weight == null ? NOTHING : plain(points.high()),
        Boolean.toString(score.dependsOnReading()),
        rules.of(elected.rule(), score));
  }

  private List<String> ofReading(String day, Target target, ReadingScore score) {
    Reading reading =
        plan.reading(target.id(), score.reading())
            .orElseThrow(() -> new IllegalStateException("no reading " + score.reading()));
    Requirement required = reading.rule().required();
    return List.of(
        day,
        target.id(),
        reading.id(),
        Boolean.toString(score.elected()),
        score.state().id(),
        value(score.attainment(), required),
        text(required),
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        rules.of(reading.rule(), score.state()));
  }

  private static List<String> ofPlan(String day, Points points) {
    return List.of(
        day,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        NOTHING,
        plain(points.low()),
        plain(points.elected()),
        plain(points.high()),
        NOTHING,
        NOTHING);
  }

  private void append(List<String> fields, TextWriter lines, ProgressCounter counter)
      throws IOException {
    lines.append(csv.line(fields)).append('\n');
    counter.row();
  }

  /** Shares and means with six decimals, numbers whole; nothing while nothing counts. */
  private static String value(Attainment attained, Requirement required) {
    if (!attained.hasValue()) {
      return NOTHING;
    }
    int decimals = required instanceof Requirement.AtLeast ? 0 : DECIMALS;
    return BigDecimal.valueOf(attained.value())
        .setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static String text(Requirement required) {
    if (required instanceof Requirement.ShareMet part) {
      return part.share().toString();
    }
    if (required instanceof Requirement.AtLeast atLeast) {
      return Long.toString(atLeast.units());
    }
    return ((Requirement.MeanAtMost) required).days() + " days";
  }

  private static String plain(BigDecimal points) {
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }
}
