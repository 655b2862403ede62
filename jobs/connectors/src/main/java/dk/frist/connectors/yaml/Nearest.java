package dk.frist.connectors.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was likely meant to be, for messages. */
public final class Nearest {
  private static final int MOST_LISTED = 30;
  private static final int SHORTEST_PART = 4;

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

  /**
   * The known word within a third of the word's length in edits, letter case aside; else the only
   * one that holds it.
   */
  static Optional<String> to(String word, Collection<String> known) {
    String wanted = word.toLowerCase(Locale.ROOT);
    int most = Math.max(1, wanted.length() / 3);
    Optional<String> nearest =
        known.stream()
            .filter(candidate -> edits(wanted, candidate) <= most)
            .min(Comparator.comparingInt((String candidate) -> edits(wanted, candidate)));
    if (nearest.isPresent() || wanted.length() < SHORTEST_PART) {
      return nearest;
    }
    List<String> holding =
        known.stream()
            .filter(candidate -> candidate.toLowerCase(Locale.ROOT).contains(wanted))
            .limit(2)
            .toList();
    return holding.size() == 1 ? Optional.of(holding.get(0)) : Optional.empty();
  }

  /** Insertions, deletions, replacements and swaps of neighbours between two words. */
  private static int edits(String a, String candidate) {
    String b = candidate.toLowerCase(Locale.ROOT);
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        edits[i][j] = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
