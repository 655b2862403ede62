package dk.frist.connectors.avro;

import java.io.Serializable;
import java.util.Map;

/**
 * The authority that each plan of a job binds.
 *
 * @param byPlan the authority by the plan's id
 */
record Agencies(Map<String, String> byPlan) implements Serializable {
  Agencies {
    byPlan = Map.copyOf(byPlan);
  }

  /**
   * @throws IllegalArgumentException if the job has no such plan
   */
  String of(String plan) {
    String agency = byPlan.get(plan);
    if (agency == null) {
      throw new IllegalArgumentException(
          "the job has no plan " + plan + "; it has " + byPlan.keySet());
    }
    return agency;
  }
}
