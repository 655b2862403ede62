package dk.frist.connectors.files;

import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Points;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A scorecard on one line of a spill file, by its day: what the file says needs the plan. */
final class ScorecardRow {
  private ScorecardRow() {}

  static String join(Scorecard card) {
    List<String> fields = new ArrayList<>();
    fields.add(LocalDate.ofEpochDay(card.asOf()).toString());
    add(card.attainment(), fields);
    for (TargetScore target : card.targets()) {
      BigDecimal weight = target.weight();
      fields.add(target.target());
      fields.add(weight == null ? "" : weight.toString());
      fields.add(target.state().name());
      fields.add(Boolean.toString(target.dependsOnReading()));
      add(target.points(), fields);
      fields.add(Integer.toString(target.readings().size()));
      target.readings().forEach(reading -> add(reading, fields));
    }
    return SpillRow.join(fields);
  }

  /** The card of a plan that a line holds; it is not provisional. */
  static Scorecard split(String plan, String row) {
    Iterator<String> fields = SpillRow.split(row).iterator();
    int asOf = (int) LocalDate.parse(fields.next()).toEpochDay();
    Points attainment = points(fields);
    List<TargetScore> targets = new ArrayList<>();
    while (fields.hasNext()) {
      targets.add(target(fields));
    }
    return new Scorecard(plan, asOf, false, attainment, targets);
  }

  private static void add(Points points, List<String> fields) {
    fields.add(points.low().toString());
    fields.add(points.elected().toString());
    fields.add(points.high().toString());
  }

  private static void add(ReadingScore reading, List<String> fields) {
    fields.add(reading.reading());
    fields.add(Boolean.toString(reading.elected()));
    fields.add(reading.state().name());
    fields.add(Double.toString(reading.attainment().value()));
  }

  private static Points points(Iterator<String> fields) {
    return new Points(
        new BigDecimal(fields.next()),
        new BigDecimal(fields.next()),
        new BigDecimal(fields.next()));
  }

  private static TargetScore target(Iterator<String> fields) {
    String id = fields.next();
    String weight = fields.next();
    TargetState state = TargetState.valueOf(fields.next());
    boolean depends = Boolean.parseBoolean(fields.next());
    Points points = points(fields);
    int count = Integer.parseInt(fields.next());
    List<ReadingScore> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readings.add(reading(fields));
    }
    return new TargetScore(
        id, weight.isEmpty() ? null : new BigDecimal(weight), state, depends, points, readings);
  }

  private static ReadingScore reading(Iterator<String> fields) {
    String id = fields.next();
    boolean elected = Boolean.parseBoolean(fields.next());
    TargetState state = TargetState.valueOf(fields.next());
    return new ReadingScore(id, elected, new Attainment(state, Double.parseDouble(fields.next())));
  }
}
