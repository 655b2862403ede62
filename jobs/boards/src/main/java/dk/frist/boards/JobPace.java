package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.FIGURES_COMPLETE_UNTIL;
import static dk.frist.connectors.prometheus.MetricCatalogue.FIGURES_PUBLISHED;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Words;

/** Whether the job keeps up with what arrives, and which stage holds it back. */
final class JobPace {
  private JobPace() {}

  static Row row() {
    return Row.of(
        new Words("Følger det med?", "Does it keep up?"),
        freshness(),
        lagOverTime(),
        throughput(),
        pressureOverTime());
  }

  private static Panel freshness() {
    String watermark = FlinkMetric.WATERMARK.metricName();
    return Panel.lines(
            new Words("Alder af tal og vandmærke", "Age of figures and watermark"),
            new Words(
                "Sekunder siden de seneste tal, siden det, alt er læst indtil, og bag det operatørtrin,"
                    + " hvis vandmærke står længst tilbage. Vokser de jævnt, står noget stille."
                    + " Tal kommer kun, når noget sker, eller en dag slutter; den stiplede linje, 15"
                    + " minutter, er for de to andre.",
                "Seconds since the newest figures, since what everything is read up to, and behind the"
                    + " operator whose watermark is furthest back. Growing evenly: something stands"
                    + " still. Figures come only when something happens or a day ends; the dashed line,"
                    + " 15 minutes, is for the two others."))
        .asking(
            Query.trend("time() - max(" + Series.of(FIGURES_PUBLISHED).promQl() + ")", "Tal"),
            Query.trend(
                "time() - max(" + Series.of(FIGURES_COMPLETE_UNTIL).promQl() + ")", "Læst indtil"),
            Query.trend("time() - min(" + watermark + " > -9e18 < 9e18) / 1000", "Vandmærke"))
        .shown(
            Look.in("s")
                .between(0.0, null)
                .with(Thresholds.startingWith(Colour.NEUTRAL).from(900, Colour.BAD)));
  }

  private static Panel lagOverTime() {
    return Panel.lines(
            new Words("Ulæste hændelser i Kafka", "Unread events in Kafka"),
            new Words(
                "Vokser den, læses der langsommere, end der kommer til. Findes først, når den første"
                    + " hændelse er læst.",
                "If it grows, less is read than arrives. It exists from the first event read on."))
        .asking(
            Query.trend("sum(" + FlinkMetric.PENDING_RECORDS.metricName() + ")", "Ulæste"),
            Query.trend(
                "max(" + FlinkMetric.KAFKA_LAG.metricName() + " >= 0)", "Største partition"))
        .shown(
            Look.cases()
                .withoutData("Endnu ingen hændelser læst", "No event read yet")
                .with(Thresholds.startingWith(Colour.NEUTRAL).from(10_000, Colour.BAD)));
  }

  private static Panel throughput() {
    String out = FlinkMetric.RECORDS_OUT.metricName();
    String in = FlinkMetric.RECORDS_IN.metricName();
    return Panel.lines(
            new Words("Poster i sekundet", "Records a second"),
            new Words(
                "Ind i og ud af hvert trin, alle deltrin sammen. Flink regner selv takten.",
                "Into and out of each stage, all subtasks together. Flink computes the rate itself."))
        .asking(
            Query.trend("sum by (stage) (" + stage(in) + ")", "{{stage}} ind"),
            Query.trend("sum by (stage) (" + stage(out) + ")", "{{stage}} ud"))
        .shown(JobHealth.noFlink(Look.in("cps")).between(0.0, null));
  }

  private static Panel pressureOverTime() {
    String busy = FlinkMetric.BUSY.metricName();
    String pressed = FlinkMetric.BACK_PRESSURED.metricName();
    return Panel.lines(
            new Words("Travlhed og modtryk", "Busy and back pressured"),
            new Words(
                "Det trin, der er travlt, mens de før det holdes tilbage, er flaskehalsen.",
                "The stage that is busy while those before it are held back is the bottleneck."))
        .asking(
            Query.trend("max by (stage) (" + stage(busy) + " >= 0) / 1000", "{{stage}} travl"),
            Query.trend(
                "max by (stage) (" + stage(pressed) + ") / 1000", "{{stage}} holdt tilbage"))
        .shown(
            JobHealth.noFlink(Look.share())
                .decimals(0)
                .with(Thresholds.startingWith(Colour.NEUTRAL).from(0.9, Colour.BAD)));
  }

  /** The first operator of a task, whose name strings together all that it holds. */
  private static String stage(String metric) {
    return "label_replace("
        + metric
        + ", \"stage\", \"$1\", \"task_name\", \"(?:Source:_)?(.+?)(?:_{3,}.*|:_Writer)?\")";
  }
}
