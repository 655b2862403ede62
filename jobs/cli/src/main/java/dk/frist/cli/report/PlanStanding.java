package dk.frist.cli.report;

import dk.frist.rules.score.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a plan stands as of a day.
 *
 * @param points the points of all targets added up
 * @param targets every target, in the plan's order
 * @param figures the figures behind it
 */
public record PlanStanding(Points points, List<TargetStanding> targets, DayFigures figures) {
  public PlanStanding {
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(figures, "figures");
    targets = List.copyOf(targets);
  }

  /** The day at whose end it holds. */
  public LocalDate day() {
    return figures.day();
  }

  /** Where one target stands. */
  public Optional<TargetStanding> target(String id) {
    return targets.stream().filter(one -> one.target().id().equals(id)).findFirst();
  }
}
