package dk.frist.boards.alerts;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the series that an expression asks for. It knows as much of PromQL as the committed
 * rules use; promtool checks the rest.
 */
final class PromQlNames {
  private static final Pattern NO_NAME =
      Pattern.compile(
          "\"[^\"]*\"|\\{[^}]*\\}|\\[[^]]*\\]"
              + "|\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Pattern NAME =
      Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\s*\\()\\b(?!:)");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "offset", "bool", "by", "on", "without", "group_left");

  private PromQlNames() {}

  static Set<String> in(String expression) {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(NO_NAME.matcher(expression).replaceAll(" "));
    while (name.find()) {
      if (!WORDS.contains(name.group())) {
        names.add(name.group());
      }
    }
    return names;
  }
}
