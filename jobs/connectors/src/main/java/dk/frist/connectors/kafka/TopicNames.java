package dk.frist.connectors.kafka;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The topics of one job.
 *
 * @param caseEvents what is read
 * @param verdicts the verdict of every unit, compacted
 * @param figures the figures of every day, compacted
 * @param scorecards where each plan stands as of every day, compacted
 * @param rejected records that became no event
 */
public record TopicNames(
    String caseEvents, String verdicts, String figures, String scorecards, String rejected) {
  private static final int LONGEST = 249;

  /** What Kafka takes, but for its length. */
  private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9._-]+");

  /**
   * {@code case-events}, {@code verdicts}, {@code figures}, {@code scorecards} and {@code
   * rejected}.
   */
  public static final TopicNames STANDARD =
      new TopicNames("case-events", "verdicts", "figures", "scorecards", "rejected");

  /**
   * The same names behind a prefix, for results that are to stand beside others.
   *
   * @throws IllegalArgumentException if a name is then not one that Kafka takes; tells of the
   *     prefix
   */
  public TopicNames prefixed(String prefix) {
    int room = LONGEST - all().stream().mapToInt(String::length).max().orElse(0);
    if (!prefix.isEmpty() && !isLegal(prefix, room)) {
      throw new IllegalArgumentException(
          ("no topic's name can begin with '%s'; right would be letters, digits, '.', '_' and '-', at"
                  + " most %d of them, such as corrected-")
              .formatted(prefix, room));
    }
    return new TopicNames(
        prefix + caseEvents,
        prefix + verdicts,
        prefix + figures,
        prefix + scorecards,
        prefix + rejected);
  }

  private static boolean isLegal(String name, int longest) {
    return name.length() <= longest && LEGAL.matcher(name).matches();
  }

  private List<String> all() {
    return List.of(caseEvents, verdicts, figures, scorecards, rejected);
  }

  /** The topics that a job writes. */
  List<String> results() {
    return List.of(verdicts, figures, scorecards, rejected);
  }

  /**
   * @throws IllegalArgumentException if a name is not one that Kafka takes, or is there twice
   */
  public TopicNames {
    List<String> names = List.of(caseEvents, verdicts, figures, scorecards, rejected);
    for (String name : names) {
      if (!isLegal(name, LONGEST)) {
        throw new IllegalArgumentException(
            "'%s' is no topic name: 1 to %d of letters, digits, '.', '_' and '-'"
                .formatted(name, LONGEST));
      }
    }
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("the topics must differ, but are " + names);
    }
  }
}
