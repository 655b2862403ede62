package dk.frist.rules.plan;

import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.casefile.UnitKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The target kind {@code milestone}: each of one or several deliveries is made by its date. Every
 * delivery is a unit from the start. One that is late, or not there when its date has passed, is
 * not made good by the others.
 *
 * @param deliveries what is to be delivered, at least one, each id once
 */
public record Milestone(List<Delivery> deliveries) implements TargetRule {
  /** The kind's name in plans. */
  public static final String KIND = "milestone";

  private static final Share ALL = new Share(1_000_000);

  /**
   * One thing to be delivered.
   *
   * @param id its name, unique in the plan; the {@code caseId} of its events
   * @param title its title by language
   * @param by the last day in time
   * @param assessed whether it counts only when a person has said that it is what was asked for
   */
  public record Delivery(String id, Map<String, String> title, LocalDate by, boolean assessed)
      implements Serializable {
    public Delivery {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(by, "by");
      title = Map.copyOf(title);
    }
  }

  /**
   * @throws IllegalArgumentException if there is no delivery
   */
  public Milestone {
    deliveries = List.copyOf(deliveries);
    if (deliveries.isEmpty()) {
      throw new IllegalArgumentException("a milestone has at least one delivery");
    }
  }

  public Optional<Delivery> delivery(String id) {
    return deliveries.stream().filter(delivery -> delivery.id().equals(id)).findFirst();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public UnitKind unitKind() {
    return UnitKind.MILESTONE;
  }

  /** Always: a delivery is asked about until it is there. */
  @Override
  public DateRange countedIn() {
    return DateRange.ALWAYS;
  }

  @Override
  public Requirement required() {
    return new Requirement.ShareMet(ALL);
  }
}
