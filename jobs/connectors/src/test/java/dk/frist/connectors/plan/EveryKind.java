package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.params.provider.Arguments;

/** A plan without mistakes that has a target of every kind, and every key of each. */
final class EveryKind {
  static final String PLAN =
      """
      plan: us-2024
      agency: udlaendingestyrelsen
      zone: Europe/Copenhagen
      period: 2024-01-01/2024-12-31
      holidays: dk
      case-types: [asylum, ukraine, extension, family]
      clocks:
        decision: {from: filed, to: decided}
        extension: {from: extension-due, to: decided}
      targets:
        - id: volume
          title: Asylum cases decided
          weight: 40
          kind: volume
          population: {case-type: asylum}
          clock: decision
          filed-in: ../2024-12-31
          counted-in: 2024-01-01/2024-12-31
          required: 2000
        - id: hybrid
          title: {da: Ukraine, en: Ukraine}
          weight: 20.5
          kind: within-deadline
          population: {case-type: [ukraine]}
          clock: decision
          deadline: P35D
          roll: none
          filed-in: ../2024-11-30
          counted-on: decided
          counted-in: 2024-01-01/2024-12-31
          no-stop: missed
          required: 90%
          readings:
            - {id: share, elected: true, no-stop: excluded}
            - {id: mean, kind: average}
            - {id: fastest, kind: average, fastest: 90%, deadline: P5W}
            - {id: number, kind: volume, required: 500}
        - id: list
          weight: 9.5
          kind: completed-by
          population: {case-type: extension}
          clock: extension
          filed-in: ../2024-01-31
          counted-in: 2023-11-03/2024-12-31
          by: 2024-03-16
          missed-when-closed: unreachable
          required: 95%
          readings:
            - {id: before, elected: true, missed-when-closed: [unreachable, moved]}
            - {id: inclusive, by: 2024-03-17}
        - id: letter
          kind: notice
          population: {case-type: family, where: {first-time: ["yes", "1"]}}
          clock: decision
          deadline: P7M
          roll: next-working-day
          filed-in: 2023-07-01/..
          counted-in: ../2024-12-31
          required: 99.5%
        - id: desks
          weight: 10
          kind: service-level
          sites: [Næstved, Aalborg]
          deadline: P3W
          per: site-days
          counted-in: 2024-01-01/2024-12-31
          required: 90%
          readings:
            - {id: pooled, elected: true, required: 91%}
            - {id: each, per: each-site}
            - {id: all, per: days, sites: Aalborg}
        - id: papers
          weight: 20
          kind: milestone
          deliveries:
            - {id: papers-q2, title: {da: Notat, en: Note}, by: 2024-06-30, assessed: true}
            - id: papers-q4
              by: 2024-12-31
      """;

  private EveryKind() {}

  /** What is right in the plan, what to write instead, and the mistakes that must be named. */
  static Arguments seeded(String right, String wrong, String... mistakes) {
    assertThat(PLAN).containsOnlyOnce(right);
    return arguments(PLAN.replace(right, wrong), List.of(mistakes));
  }
}
