package dk.frist.pipeline;

import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.Target;
import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.Outlook;
import dk.frist.rules.score.Outlook.Prospect;
import dk.frist.rules.score.ReadingScore;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.score.TargetScore;
import dk.frist.rules.score.TargetState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the scorecard of a plan together from how far its series have come. Pure. */
public final class ScorecardAssembler {
  /** Of two that are in one state, the one that has come less far is the worse. */
  private static final Comparator<Attainment> WORST_LAST =
      Comparator.comparing(Attainment::state)
          .thenComparing(Comparator.comparingDouble(Attainment::value).reversed());

  private final Plan plan;
  private final List<Series> series;

  public ScorecardAssembler(Plan plan) {
    this.plan = plan;
    this.series =
        plan.targets().stream()
            .flatMap(
                target ->
                    target.readings().stream()
                        .flatMap(reading -> Series.allOf(plan, target, reading).stream()))
            .toList();
  }

  /** The edition of the plan. */
  String edition() {
    return plan.edition();
  }

  /** Every series that a card rests on; none when the plan has no targets. */
  public List<Series> series() {
    return series;
  }

  /**
   * The card as of a day. A reading that has a series for each site has come as far as the worst.
   *
   * @param asOf as an epoch day
   * @param attainments how far each of {@link #series()} has come by then
   * @throws IllegalArgumentException if one is missing
   */
  public Scorecard assemble(int asOf, boolean provisional, Map<Series, Attainment> attainments) {
    List<TargetScore> scores = new ArrayList<>();
    for (Target target : plan.targets()) {
      List<ReadingScore> readings =
          target.readings().stream()
              .map(
                  reading ->
                      new ReadingScore(
                          reading.id(), reading.elected(), worst(target, reading, attainments)))
              .toList();
      scores.add(TargetScore.of(target.id(), target.weight(), readings));
    }
    return Scorecard.of(plan.id(), asOf, provisional, scores);
  }

  /**
   * The card as of a day, with the points that the plan is expected to end with: by the forecasts
   * of the elected readings, where there are such. Of several series that must all hold, each does
   * for itself.
   *
   * @param reached how far each of {@link #series()} has come by then
   */
  Scorecard assembleWithOutlook(
      int asOf, boolean provisional, Map<Series, SeriesAttainment> reached) {
    Map<Series, Attainment> attainments = new HashMap<>();
    reached.forEach((each, how) -> attainments.put(each, how.attainment()));
    Scorecard card = assemble(asOf, provisional, attainments);
    List<Prospect> prospects = new ArrayList<>();
    for (Target target : plan.targets()) {
      BigDecimal weight = target.weight();
      if (weight != null) {
        Reading elected = target.elected();
        Double chance = chance(Series.allOf(plan, target, elected), reached);
        TargetState state = worst(target, elected, attainments).state();
        prospects.add(new Prospect(weight, settled(state, chance), state.isKept()));
      }
    }
    return card.withOutlook(Outlook.of(prospects));
  }

  /** What no forecast is made of is certain once it is settled. */
  private static @Nullable Double settled(TargetState state, @Nullable Double chance) {
    if (chance != null) {
      return chance;
    }
    if (state == TargetState.MET || state == TargetState.MISSED) {
      return state.isKept() ? 1.0 : 0.0;
    }
    return null;
  }

  private static @Nullable Double chance(List<Series> all, Map<Series, SeriesAttainment> reached) {
    double product = 1;
    for (Series each : all) {
      SeriesAttainment how = reached.get(each);
      Double chance = how == null ? null : how.chance();
      if (chance == null) {
        return null;
      }
      product *= chance;
    }
    return product;
  }

  private Attainment worst(Target target, Reading reading, Map<Series, Attainment> attainments) {
    return Series.allOf(plan, target, reading).stream()
        .map(each -> of(each, attainments))
        .max(WORST_LAST)
        .orElseThrow();
  }

  private static Attainment of(Series series, Map<Series, Attainment> attainments) {
    Attainment attainment = attainments.get(series);
    if (attainment == null) {
      throw new IllegalArgumentException("how far has it come? " + series);
    }
    return attainment;
  }
}
