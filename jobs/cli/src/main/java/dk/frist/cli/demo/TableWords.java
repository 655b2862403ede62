package dk.frist.cli.demo;

import dk.frist.rules.score.TargetState;
import java.util.List;
import java.util.Map;

/**
 * The words of the live table in one language.
 *
 * @param language {@code da} or {@code en}; titles of the plan are taken in it
 * @param headings of the columns, in their order
 * @param states what each state is called
 * @param asOf what precedes the day
 * @param provisional what marks a day that is still open
 * @param attainment the plan's points: certain, by elected readings, within reach, of how many
 * @param dependsOnReading what {@link ScoreTable#DEPENDS} means
 */
record TableWords(
    String language,
    List<String> headings,
    Map<TargetState, String> states,
    String asOf,
    String provisional,
    String attainment,
    String dependsOnReading) {
  private static final TableWords DANISH =
      new TableWords(
          "da",
          List.of(
              "Mål", "Status", "Værdi", "Krav", "Vægt", "Point", "Enheder", "Over frist", "Titel"),
          Map.of(
              TargetState.MET, "▲ opfyldt",
              TargetState.CERTAIN, "▲ sikret",
              TargetState.ON_COURSE, "△ på vej",
              TargetState.AT_RISK, "► truet",
              TargetState.NEEDS_A_DECISION, "? kræver afgørelse",
              TargetState.OUT_OF_REACH, "▼ uden for rækkevidde",
              TargetState.MISSED, "▼ ikke opfyldt"),
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
              "Title"),
          Map.of(
              TargetState.MET, "▲ met",
              TargetState.CERTAIN, "▲ certain",
              TargetState.ON_COURSE, "△ on course",
              TargetState.AT_RISK, "► at risk",
              TargetState.NEEDS_A_DECISION, "? needs a decision",
              TargetState.OUT_OF_REACH, "▼ out of reach",
              TargetState.MISSED, "▼ missed"),
          "as of",
          "provisional",
          "Attainment: %s certain · %s by the elected readings · %s within reach, of %s",
          "depends on how the target is read");

  /** Danish for {@code da}, English for anything else. */
  static TableWords in(String language) {
    return language.equals("da") ? DANISH : ENGLISH;
  }
}
