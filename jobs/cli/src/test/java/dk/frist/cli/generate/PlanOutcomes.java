package dk.frist.cli.generate;

import dk.frist.connectors.plan.PlanFile;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.Judgement.Standing;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the plan of 2024 says of a log, case by case, without Flink. */
final class PlanOutcomes {
  private final Map<String, Map<Standing, Integer>> byReading = new TreeMap<>();

  static Plan plan() throws URISyntaxException {
    var resource = PlanOutcomes.class.getResource("/plans/udlaendingestyrelsen-2024.yaml");
    return PlanFile.read(Path.of(resource.toURI()));
  }

  static PlanOutcomes of(Iterator<CaseEvent> events, Plan plan) {
    CaseUpdater updater = new CaseUpdater(plan);
    Map<String, List<CaseEvent>> files = new HashMap<>();
    Map<List<String>, CaseVerdict> verdicts = new HashMap<>();
    while (events.hasNext()) {
      CaseEvent event = events.next();
      CaseUpdate update = updater.add(files.getOrDefault(event.caseId(), List.of()), event);
      files.put(event.caseId(), update.events());
      for (CaseVerdict verdict : update.verdicts()) {
        verdicts.put(List.of(verdict.unit(), verdict.target(), verdict.reading()), verdict);
      }
    }
    PlanOutcomes outcomes = new PlanOutcomes();
    for (CaseVerdict verdict : verdicts.values()) {
      outcomes
          .byReading
          .computeIfAbsent(
              verdict.target() + " " + verdict.reading(), r -> new EnumMap<>(Standing.class))
          .merge(verdict.judgement().standing(), 1, Integer::sum);
    }
    outcomes.byReading.values().forEach(standings -> standings.remove(Standing.NONE));
    return outcomes;
  }

  int count(String reading, Standing standing) {
    return byReading.get(reading).getOrDefault(standing, 0);
  }

  double ratio(String reading) {
    double met = count(reading, Standing.MET);
    return met / (met + count(reading, Standing.MISSED));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlanOutcomes that && byReading.equals(that.byReading);
  }

  @Override
  public int hashCode() {
    return byReading.hashCode();
  }

  @Override
  public String toString() {
    return byReading.toString();
  }
}
