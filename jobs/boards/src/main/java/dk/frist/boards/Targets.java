package dk.frist.boards;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Mapping;
import dk.frist.boards.grafana.Thresholds;
import java.util.List;

/** Words and colours that every board gives the states of targets. */
final class Targets {
  /** States in the words of {@code frist plan show}, most worrying last. */
  static final List<Mapping> STATES =
      List.of(
          new Mapping("met", "▲ opfyldt", Colour.GOOD),
          new Mapping("certain", "▲ sikret", Colour.GOOD),
          new Mapping("on_course", "△ på vej", Colour.FAIR),
          new Mapping("at_risk", "► truet", Colour.WARNING),
          new Mapping("needs_a_decision", "? kræver afgørelse", Colour.QUESTION),
          new Mapping("out_of_reach", "▼ uden for rækkevidde", Colour.BAD),
          new Mapping("missed", "▼ ikke opfyldt", Colour.WORST));

  static final List<Mapping> ELECTED =
      List.of(new Mapping("true", "ja", Colour.GOOD), new Mapping("false", "", Colour.NEUTRAL));

  static final List<Mapping> DEPENDS =
      List.of(
          new Mapping("0", "", Colour.NEUTRAL),
          new Mapping("1", "? afhænger af læsning", Colour.QUESTION));

  /** Fewer than none left is a target that is broken. */
  static final Thresholds LEFT =
      Thresholds.startingWith(Colour.WORST).from(0, Colour.NEUTRAL).from(10, Colour.GOOD);

  static final Thresholds CHANCE =
      Thresholds.startingWith(Colour.BAD).from(0.2, Colour.WARNING).from(0.8, Colour.GOOD);

  /** From none on everything counts against the authority. */
  static final Thresholds NONE_IS_GOOD =
      Thresholds.startingWith(Colour.GOOD).from(1, Colour.WARNING).from(50, Colour.BAD);

  private Targets() {}

  /** Margins to the deadline, from well before it to long after. */
  static final List<Mapping> MARGINS =
      List.of(
          new Mapping("margin_over_30", "over 30 dage før", Colour.GOOD),
          new Mapping("margin_8_30", "8-30 dage før", Colour.GOOD),
          new Mapping("margin_3_7", "3-7 dage før", Colour.FAIR),
          new Mapping("margin_0_2", "0-2 dage før", Colour.WARNING),
          new Mapping("late_1_7", "1-7 dage efter", Colour.BAD),
          new Mapping("late_8_30", "8-30 dage efter", Colour.BAD),
          new Mapping("late_31_90", "31-90 dage efter", Colour.WORST),
          new Mapping("late_over_90", "over 90 dage efter", Colour.WORST));

  /** Open cases by days to their deadline, those longest overdue first. */
  static final List<Mapping> DUE =
      List.of(
          new Mapping("overdue_over_90", "over 90 dage over", Colour.WORST),
          new Mapping("overdue_31_90", "31-90 dage over", Colour.WORST),
          new Mapping("overdue_1_30", "1-30 dage over", Colour.BAD),
          new Mapping("due_0_7", "0-7 dage til", Colour.WARNING),
          new Mapping("due_8_14", "8-14 dage til", Colour.WARNING),
          new Mapping("due_15_30", "15-30 dage til", Colour.FAIR),
          new Mapping("due_31_90", "31-90 dage til", Colour.FAIR),
          new Mapping("due_later", "over 90 dage til", Colour.GOOD));
}
