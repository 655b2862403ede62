package dk.frist.connectors.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was likely meant to be, for messages. */
public final class Nearest {
  private static final int MOST_LISTED = 30;

  private Nearest() {}

  /**
   * What would be right instead of a word: {@code did you mean 'deadline'?}, or every known word
   * when none is near, or only a few of them when there are very many.
   */
  public static String hint(String word, Collection<String> known) {
    Optional<String> nearest = to(word, known);
    if (nearest.isPresent()) {
      return "did you mean '" + nearest.get() + "'?";
    }
    if (known.size() > MOST_LISTED) {
      return "known are " + known.size() + ", such as " + list(known.stream().limit(3).toList());
    }
    return "known: " + list(known);
  }

  /** The words, parted by commas. */
  public static String list(Collection<String> words) {
    return String.join(", ", words);
  }

  /** The known word within a third of the word's length in edits, letter case aside. */
  static Optional<String> to(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int most = Math.max(1, wanted.length() / 3);
    return known.stream()
        .filter(candidate -> edits(wanted, candidate.toLowerCase(Locale.ROOT)) <= most)
        .min(
            Comparator.comparingInt(
                (String candidate) -> edits(wanted, candidate.toLowerCase(Locale.ROOT))));
  }

  /** Levenshtein's distance. */
  private static int edits(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
