package dk.frist.connectors.prometheus;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The one place where what a plan says of its targets becomes values of metrics: titles for boards
 * and alerts, whose other metrics know ids only, and the dates of deliveries. Pure.
 */
public final class PlanFamilies {
  private static final double MILLIS = 1000.0;

  private PlanFamilies() {}

  /** Every value that a plan gives by itself. */
  public static List<Measured> of(Plan plan) {
    List<Measured> values = new ArrayList<>();
    for (Target target : plan.targets()) {
      values.add(
          Measured.of(
              MetricCatalogue.TARGET_INFO,
              plan.id(),
              1,
              target.id(),
              target.elected().rule().kind(),
              target.titleIn("da"),
              target.titleIn("en")));
      if (target.elected().rule() instanceof Milestone milestone) {
        milestone.deliveries().forEach(delivery -> values.add(due(plan, target, delivery)));
      }
    }
    return values;
  }

  private static Measured due(Plan plan, Target target, Milestone.Delivery delivery) {
    LocalDays days = plan.localDays();
    return Measured.of(
        MetricCatalogue.DELIVERY_DUE,
        plan.id(),
        days.startOf((int) delivery.by().toEpochDay()) / MILLIS,
        target.id(),
        delivery.id(),
        title(delivery, "da"),
        title(delivery, "en"));
  }

  private static String title(Milestone.Delivery delivery, String language) {
    Map<String, String> titles = delivery.title();
    String wanted = titles.get(language);
    return wanted != null
        ? wanted
        : titles.values().stream().sorted().findFirst().orElse(delivery.id());
  }
}
