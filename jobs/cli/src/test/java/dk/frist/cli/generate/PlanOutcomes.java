package dk.frist.cli.generate;

import dk.frist.connectors.plan.PlanFile;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Unit;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Requirement.MeanAtMost;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Attainments;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.Units;
import dk.frist.rules.verdict.CaseUpdater;
import dk.frist.rules.verdict.CaseVerdict;
import dk.frist.rules.verdict.VerdictKind;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the plans of 2024 say of a log at the end of the year, unit by unit, without Flink. */
final class PlanOutcomes {
  private static final int LAST_DAY = (int) LocalDate.of(2024, 12, 31).toEpochDay();
  private static final String POOLED = "";

  /** The verdicts of one reading, or of one part of it. */
  private static final class Verdicts {
    private final Map<VerdictKind, Integer> counts = new EnumMap<>(VerdictKind.class);
    private final List<Integer> leadDays = new ArrayList<>();

    void add(CaseVerdict verdict) {
      VerdictKind kind = verdict.judgement().asOf(LAST_DAY);
      if (kind != null) {
        counts.merge(kind, 1, Integer::sum);
        if (verdict.judgement().isStopped()
            && (kind == VerdictKind.MET || kind == VerdictKind.MISSED)) {
          leadDays.add(verdict.judgement().leadDays());
        }
      }
    }

    int count(VerdictKind kind) {
      return counts.getOrDefault(kind, 0);
    }

    Units units(Reading reading) {
      int counted = count(VerdictKind.MET) + count(VerdictKind.MISSED);
      return new Units(
          counted,
          count(VerdictKind.MET),
          count(VerdictKind.PENDING_MET),
          count(VerdictKind.PENDING_IN_TIME),
          count(VerdictKind.PENDING_OVERDUE),
          reading.rule().required() instanceof MeanAtMost mean
              ? leadDays.stream()
                  .sorted()
                  .limit(mean.casesOf(counted))
                  .mapToLong(Integer::longValue)
                  .sum()
              : 0);
    }
  }

  private final Plans plans;
  private final Map<String, Map<String, Verdicts>> byReading = new TreeMap<>();

  private PlanOutcomes(Plans plans) {
    this.plans = plans;
  }

  static Plan plan(String file) throws URISyntaxException {
    var resource = PlanOutcomes.class.getResource("/plans/" + file);
    return PlanFile.read(Path.of(resource.toURI()));
  }

  static Plan immigrationService() throws URISyntaxException {
    return plan("udlaendingestyrelsen-2024.yaml");
  }

  static Plan siri() throws URISyntaxException {
    return plan("siri-2024.yaml");
  }

  static PlanOutcomes of(Iterator<CaseEvent> events, Plan... plans) {
    PlanOutcomes outcomes = new PlanOutcomes(Plans.of(plans));
    Map<Unit, Map<String, CaseEvent>> files = outcomes.files(events);
    for (String agency : new TreeSet<>(outcomes.plans.agencies())) {
      for (UnitKind kind : UnitKind.values()) {
        outcomes.judge(new CaseUpdater(outcomes.plans, agency, kind), agency, kind, files);
      }
    }
    return outcomes;
  }

  private Map<Unit, Map<String, CaseEvent>> files(Iterator<CaseEvent> events) {
    Map<Unit, Map<String, CaseEvent>> files = new HashMap<>();
    events.forEachRemaining(
        event ->
            files
                .computeIfAbsent(Unit.of(event, plans.localDays()), unit -> new LinkedHashMap<>())
                .merge(
                    event.eventId(),
                    event,
                    (a, b) -> CaseEvent.CONTENT_ORDER.compare(a, b) <= 0 ? a : b));
    return files;
  }

  private void judge(
      CaseUpdater updater, String agency, UnitKind kind, Map<Unit, Map<String, CaseEvent>> files) {
    Map<List<String>, CaseVerdict> verdicts = new HashMap<>();
    for (Unit unit : updater.planned()) {
      updater.begin(unit).verdicts().forEach(verdict -> put(verdicts, verdict));
    }
    files.forEach(
        (unit, events) -> {
          if (unit.agency().equals(agency) && unit.kind() == kind) {
            List<CaseEvent> sorted = new ArrayList<>(events.values());
            sorted.sort(CaseEvent.FILE_ORDER);
            updater.addAll(unit, sorted).verdicts().forEach(verdict -> put(verdicts, verdict));
          }
        });
    verdicts.values().forEach(this::count);
  }

  private static void put(Map<List<String>, CaseVerdict> verdicts, CaseVerdict verdict) {
    verdicts.put(
        List.of(verdict.plan(), verdict.target(), verdict.reading(), verdict.unit()), verdict);
  }

  private void count(CaseVerdict verdict) {
    Reading reading =
        plans
            .plan(verdict.plan())
            .orElseThrow()
            .reading(verdict.target(), verdict.reading())
            .orElseThrow();
    byReading
        .computeIfAbsent(verdict.target() + ' ' + verdict.reading(), r -> new TreeMap<>())
        .computeIfAbsent(isBySite(reading) ? verdict.caseType() : POOLED, part -> new Verdicts())
        .add(verdict);
  }

  private static boolean isBySite(Reading reading) {
    return reading.rule() instanceof ServiceLevel level
        && level.scope() == ServiceLevel.Scope.EACH_SITE;
  }

  /** How many units have a verdict, by {@code TARGET READING}. */
  int count(String reading, VerdictKind kind) {
    return byReading.get(reading).values().stream().mapToInt(part -> part.count(kind)).sum();
  }

  double ratio(String reading) {
    double met = count(reading, VerdictKind.MET);
    return met / (met + count(reading, VerdictKind.MISSED));
  }

  /** Where a plan stands at the end of the year. */
  Scorecard scorecard(String planId) {
    Plan plan = plans.plan(planId).orElseThrow();
    return Scorecard.of(planId, LAST_DAY, false, plan.targets().stream().map(this::score).toList());
  }

  private TargetScore score(Target target) {
    return TargetScore.of(
        target.id(),
        target.weight(),
        target.readings().stream()
            .map(r -> new ReadingScore(r.id(), r.elected(), attainment(target, r)))
            .toList());
  }

  private Attainment attainment(Target target, Reading reading) {
    return byReading.get(target.id() + ' ' + reading.id()).values().stream()
        .map(part -> Attainments.of(reading.rule(), LAST_DAY, part.units(reading)))
        .max(Comparator.comparing(Attainment::state))
        .orElseThrow();
  }

  /** The same counts, as a text to compare. */
  @Override
  public String toString() {
    Map<String, Map<String, Map<VerdictKind, Integer>>> counts = new TreeMap<>();
    byReading.forEach(
        (reading, parts) ->
            parts.forEach(
                (part, verdicts) ->
                    counts
                        .computeIfAbsent(reading, r -> new TreeMap<>())
                        .put(part, verdicts.counts)));
    return Objects.toString(counts);
  }
}
