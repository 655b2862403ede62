package dk.frist.connectors.avro;

import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.score.Attainment;
import dk.frist.schemas.Figure;
import dk.frist.schemas.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes figures: key {@code agency|plan|case type|clock|target|reading|as of}, so the final
 * figures of a day replace its provisional ones, and never those of another plan. Parts that do not
 * apply to a series are empty in the key and null in the value. A target's series says where the
 * reading stands.
 */
public final class FigureSetEncoder implements KeyedEncoder<FigureSet> {
  private static final long serialVersionUID = 1L;

  static {
    TrustedContracts.vouch();
  }

  private final Agencies agencies;

  /**
   * @param agencyByPlan for the id of each plan that figures answer, the authority they are about:
   *     {@link dk.frist.rules.plan.Plans#agencyByPlan()}
   */
  public FigureSetEncoder(Map<String, String> agencyByPlan) {
    this.agencies = new Agencies(agencyByPlan);
  }

  @Override
  public byte[] key(FigureSet set) {
    Series series = set.series();
    return RecordKey.of(
        agencies.of(series.plan()),
        series.plan(),
        series.caseType(),
        series.clock(),
        series.target(),
        series.reading(),
        LocalDate.ofEpochDay(set.asOf()).toString());
  }

  @Override
  public byte[] value(FigureSet set) {
    return SingleObject.encode(toAvro(set), Figures.getEncoder());
  }

  Figures toAvro(FigureSet set) {
    List<Figure> figures = new ArrayList<>(set.figures().size());
    for (var figure : set.figures()) {
      figures.add(new Figure(figure.window().id(), figure.measure().id(), figure.value()));
    }
    Series series = set.series();
    Attainment attainment = set.attainment();
    return Figures.newBuilder()
        .setPlan(series.plan())
        .setAgency(agencies.of(series.plan()))
        .setCaseType(unlessEmpty(series.caseType()))
        .setClock(unlessEmpty(series.clock()))
        .setTarget(unlessEmpty(series.target()))
        .setReading(unlessEmpty(series.reading()))
        .setAsOf(LocalDate.ofEpochDay(set.asOf()))
        .setProvisional(set.provisional())
        .setFigures(figures)
        .setState(attainment == null ? null : attainment.state().id())
        .setValue(attainment == null ? null : Attained.value(attainment))
        .build();
  }

  private static @Nullable String unlessEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
