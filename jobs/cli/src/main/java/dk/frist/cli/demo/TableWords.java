package dk.frist.cli.demo;

import dk.frist.cli.plan.StateWords;
import dk.frist.rules.score.TargetState;
import java.util.List;

/**
 * The words of the live table in one language.
 *
 * @param language {@code da} or {@code en}; titles of the plan are taken in it
 * @param headings of the columns, in their order
 * @param asOf what precedes the day
 * @param provisional what marks a day that is still open
 * @param attainment the plan's points: certain, by elected readings, within reach, of how many
 * @param dependsOnReading what {@link ScoreTable#DEPENDS} means
 */
record TableWords(
    String language,
    List<String> headings,
    String asOf,
    String provisional,
    String attainment,
    String dependsOnReading) {
  private static final TableWords DANISH =
      new TableWords(
          "da",
          List.of(
              "Mål",
              "Status",
              "Værdi",
              "Krav",
              "Vægt",
              "Point",
              "Enheder",
              "Over frist",
              "Med overskredne",
              "Titel"),
          "opgjort",
          "foreløbig",
          "Målopfyldelse: %s sikret · %s efter de valgte læsninger · %s inden for rækkevidde, af %s",
          "afhænger af, hvordan målet læses");

  private static final TableWords ENGLISH =
      new TableWords(
          "en",
          List.of(
              "Target",
              "State",
              "Value",
              "Required",
              "Weight",
              "Points",
              "Units",
              "Overdue",
              "With overdue",
              "Title"),
          "as of",
          "provisional",
          "Attainment: %s certain · %s by the elected readings · %s within reach, of %s",
          "depends on how the target is read");

  /** Danish for {@code da}, English for anything else. */
  static TableWords in(String language) {
    return language.equals("da") ? DANISH : ENGLISH;
  }

  /** A state by its name, after a sign that tells it from the others without colour. */
  String state(TargetState state) {
    String sign =
        switch (state) {
          case MET, CERTAIN -> "▲";
          case ON_COURSE -> "△";
          case AT_RISK -> "►";
          case NEEDS_A_DECISION -> "?";
          case OUT_OF_REACH, MISSED -> "▼";
        };
    return sign + " " + StateWords.of(state, language);
  }
}
