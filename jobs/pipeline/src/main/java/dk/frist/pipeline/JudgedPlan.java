package dk.frist.pipeline;

import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An edition of a plan by which the files in state have been judged.
 *
 * @param edition the plan's edition
 * @param agency the authority whose units it judged
 * @param caseReadings the readings by which it judged cases
 */
public record JudgedPlan(String edition, String agency, List<CaseReading> caseReadings) {

  /**
   * A reading under which cases have verdicts.
   *
   * @param target id of the target
   * @param reading id of the reading
   */
  public record CaseReading(String target, String reading) {
    public CaseReading {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(reading, "reading");
    }
  }

  public JudgedPlan {
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(agency, "agency");
    caseReadings = List.copyOf(caseReadings);
  }

  static JudgedPlan of(Plan plan) {
    List<CaseReading> readings = new ArrayList<>();
    for (Target target : plan.targets()) {
      for (Reading reading : target.readings()) {
        if (reading.rule().unitKind() == UnitKind.CASE) {
          readings.add(new CaseReading(target.id(), reading.id()));
        }
      }
    }
    return new JudgedPlan(plan.edition(), plan.agency(), readings);
  }
}
