package dk.frist.cli.generate;

import dk.frist.connectors.plan.PlanFile;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.CaseFile;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.verdict.CaseJudge;
import dk.frist.rules.verdict.Judgement;
import dk.frist.rules.verdict.Judgement.Standing;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
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

  static PlanOutcomes of(Iterator<CaseEvent> events, Plan plan, int day) {
    Map<String, Map<String, CaseEvent>> cases = new HashMap<>();
    while (events.hasNext()) {
      CaseEvent event = events.next();
      cases
          .computeIfAbsent(event.caseId(), id -> new HashMap<>())
          .merge(
              event.eventId(), event, (a, b) -> CaseEvent.CONTENT_ORDER.compare(a, b) <= 0 ? a : b);
    }
    CaseJudge judge = new CaseJudge(plan);
    List<Series> series = judge.targetSeries();
    PlanOutcomes outcomes = new PlanOutcomes();
    for (Map<String, CaseEvent> caseEvents : cases.values()) {
      List<CaseEvent> sorted = new ArrayList<>(caseEvents.values());
      sorted.sort(CaseEvent.FILE_ORDER);
      List<Judgement> judgements = judge.judge(CaseFile.at(sorted, day, plan.localDays()));
      for (int i = 0; i < series.size(); i++) {
        String reading = series.get(i).target() + " " + series.get(i).reading();
        outcomes
            .byReading
            .computeIfAbsent(reading, r -> new EnumMap<>(Standing.class))
            .merge(judgements.get(i).standing(), 1, Integer::sum);
      }
    }
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
