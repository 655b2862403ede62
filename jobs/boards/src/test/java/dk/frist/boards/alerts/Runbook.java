package dk.frist.boards.alerts;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A runbook.
 *
 * @param alert the alert it is about
 */
record Runbook(String alert, String text) {
  static final String ENDING = ".md";
  private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
  private static final Pattern QUERY = Pattern.compile("(?s)```promql\n(.*?)\n```");

  static List<Runbook> all() {
    return Repository.files(Repository.RUNBOOKS, ENDING).stream()
        .map(file -> new Runbook(nameOf(file), Repository.text(file)))
        .toList();
  }

  private static String nameOf(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }

  List<String> headings() {
    return found(HEADING);
  }

  /** The queries of the diagnosis. */
  List<String> queries() {
    return found(QUERY);
  }

  /** What stands under a heading. */
  String section(String heading) {
    String from = text.substring(text.indexOf("## " + heading) + heading.length() + 3);
    int end = from.indexOf("\n## ");
    return (end < 0 ? from : from.substring(0, end)).strip();
  }

  private List<String> found(Pattern pattern) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  @Override
  public String toString() {
    return alert;
  }
}
