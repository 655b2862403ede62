package dk.frist.cli.demo;

import dk.frist.cli.demo.TargetState.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words of the live table in one language.
 *
 * @param language {@code da} or {@code en}; titles of the plan are taken in it
 * @param headings of the columns, in their order
 * @param standings what each standing is called
 * @param asOf what precedes the day
 * @param provisional what marks a day that is still open
 */
record TableWords(
    String language,
    List<String> headings,
    Map<Standing, String> standings,
    String asOf,
    String provisional) {
  private static final TableWords DANISH =
      new TableWords(
          "da",
          List.of("Mål", "Status", "Andel", "Krav", "Sager", "Over frist", "Luft", "Titel"),
          Map.of(
              Standing.NO_CASES, "ingen sager",
              Standing.KEPT, "▲ holdt",
              Standing.AT_RISK, "► truet",
              Standing.MISSED, "▼ ikke holdt"),
          "opgjort",
          "foreløbig");

  private static final TableWords ENGLISH =
      new TableWords(
          "en",
          List.of("Target", "State", "Share", "Required", "Cases", "Overdue", "Left", "Title"),
          Map.of(
              Standing.NO_CASES, "no cases",
              Standing.KEPT, "▲ kept",
              Standing.AT_RISK, "► at risk",
              Standing.MISSED, "▼ missed"),
          "as of",
          "provisional");

  /** Danish for {@code da}, English for anything else. */
  static TableWords in(String language) {
    return language.equals("da") ? DANISH : ENGLISH;
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }
}
