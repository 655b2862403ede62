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
  /** What Kafka takes: at most 249 letters, digits, dots, underscores and dashes. */
  private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9._-]{1,249}");

  /**
   * {@code case-events}, {@code verdicts}, {@code figures}, {@code scorecards} and {@code
   * rejected}.
   */
  public static final TopicNames STANDARD =
      new TopicNames("case-events", "verdicts", "figures", "scorecards", "rejected");

  /**
   * The same names behind a prefix, for results that are to stand beside others.
   *
   * @throws IllegalArgumentException if a name is then not one that Kafka takes
   */
  public TopicNames prefixed(String prefix) {
    return new TopicNames(
        prefix + caseEvents,
        prefix + verdicts,
        prefix + figures,
        prefix + scorecards,
        prefix + rejected);
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
      if (!LEGAL.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "'%s' is no topic name: 1 to 249 of letters, digits, '.', '_' and '-'".formatted(name));
      }
    }
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("the topics must differ, but are " + names);
    }
  }
}
