package dk.frist.rules.figures;

import dk.frist.rules.score.Outlook;
import dk.frist.rules.score.Scorecard;
import java.util.List;

/** The points that a plan is expected to end with, as figures of a series of no target or clock. */
public final class PlanForecast {
  private PlanForecast() {}

  /** The figures of a card's outlook; none without one. */
  public static FigureSet of(Scorecard card) {
    Series plan = new Series(card.plan(), "", "", "", "");
    Outlook outlook = card.outlook();
    List<Figure> figures =
        outlook == null
            ? List.of()
            : List.of(
                Figure.rounded(Window.PERIOD, Measure.FORECAST_POINTS, outlook.expected()),
                Figure.rounded(Window.PERIOD, Measure.FORECAST_POINTS_LOW, outlook.low()),
                Figure.rounded(Window.PERIOD, Measure.FORECAST_POINTS_HIGH, outlook.high()));
    return FigureSet.ofClock(plan, card.asOf(), card.provisional(), figures);
  }
}
