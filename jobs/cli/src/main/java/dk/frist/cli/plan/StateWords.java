package dk.frist.cli.plan;

import dk.frist.rules.score.TargetState;

/** What the states of a target are called in Danish and English, wherever people read them. */
public final class StateWords {
  private StateWords() {}

  /**
   * The name of a state.
   *
   * @param language {@code da}; any other gives English
   */
  public static String of(TargetState state, String language) {
    return language.equals("da") ? inDanish(state) : inEnglish(state);
  }

  private static String inDanish(TargetState state) {
    return switch (state) {
      case MET -> "opfyldt";
      case CERTAIN -> "sikret";
      case ON_COURSE -> "på vej";
      case AT_RISK -> "truet";
      case NEEDS_A_DECISION -> "kræver afgørelse";
      case OUT_OF_REACH -> "uden for rækkevidde";
      case MISSED -> "ikke opfyldt";
    };
  }

  private static String inEnglish(TargetState state) {
    return switch (state) {
      case MET -> "met";
      case CERTAIN -> "certain";
      case ON_COURSE -> "on course";
      case AT_RISK -> "at risk";
      case NEEDS_A_DECISION -> "needs a decision";
      case OUT_OF_REACH -> "out of reach";
      case MISSED -> "missed";
    };
  }
}
