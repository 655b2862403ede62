package dk.frist.cli.generate;

import java.util.Map;
import java.util.Objects;

/**
 * One of the authority's case types and what is typical of it.
 *
 * @param code the code that events carry
 * @param name the Danish name
 * @param area how its cases run
 * @param yearly how many cases are filed in a year, at scale 1
 * @param leadTime from the start of its clock to the decision
 * @param granted the share of decisions that grant, 0 to 1
 * @param dismissed the share of decisions that dismiss, 0 to 1; the rest refuse
 * @param closed the share of cases that are closed without a decision, 0 to 1
 * @param season how the year's cases spread over the months
 * @param attributes what its cases are like, by attribute
 */
record CaseType(
    String code,
    String name,
    Area area,
    double yearly,
    LeadTime leadTime,
    double granted,
    double dismissed,
    double closed,
    Season season,
    Map<String, Choice> attributes) {
  CaseType {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    if (yearly <= 0) {
      throw new IllegalArgumentException("a case type has cases: " + code);
    }
  }
}
