package dk.frist.cli.generate;

import dk.frist.connectors.plan.PlanFile;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.verdict.CaseUpdate;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.VerdictKind;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the plan of 2024 says of a log in the end, case by case, without Flink.
 *
 * @param byReading how many cases have each verdict, by target and reading
 */
record PlanOutcomes(Map<String, Map<VerdictKind, Integer>> byReading) {

  static Plan plan() throws URISyntaxException {
    var resource = PlanOutcomes.class.getResource("/plans/udlaendingestyrelsen-2024.yaml");
    return PlanFile.read(Path.of(resource.toURI()));
  }

  static PlanOutcomes of(Iterator<CaseEvent> events, Plan plan, int day) {
    CaseUpdater updater = new CaseUpdater(plan);
    Map<String, List<CaseEvent>> cases = new HashMap<>();
    Map<String, CaseVerdict> verdicts = new HashMap<>();
    while (events.hasNext()) {
      CaseEvent event = events.next();
      CaseUpdate update = updater.add(cases.getOrDefault(event.caseId(), List.of()), event);
      cases.put(event.caseId(), update.events());
      for (CaseVerdict verdict : update.verdicts()) {
        String key = String.join(" ", verdict.unit(), verdict.target(), verdict.reading());
        verdicts.put(key, verdict);
      }
    }
    Map<String, Map<VerdictKind, Integer>> byReading = new TreeMap<>();
    for (CaseVerdict verdict : verdicts.values()) {
      VerdictKind kind = verdict.judgement().asOf(day);
      if (kind != null) {
        byReading
            .computeIfAbsent(
                verdict.target() + " " + verdict.reading(), r -> new EnumMap<>(VerdictKind.class))
            .merge(kind, 1, Integer::sum);
      }
    }
    return new PlanOutcomes(byReading);
  }

  int count(String reading, VerdictKind kind) {
    return byReading.get(reading).getOrDefault(kind, 0);
  }

  double ratio(String reading) {
    double met = count(reading, VerdictKind.MET);
    return met / (met + count(reading, VerdictKind.MISSED));
  }
}
