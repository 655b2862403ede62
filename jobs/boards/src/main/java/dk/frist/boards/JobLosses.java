package dk.frist.boards;

import static dk.frist.connectors.prometheus.MetricCatalogue.PUSHES;
import static dk.frist.connectors.prometheus.MetricCatalogue.RECORDS;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Words;

/** Whether anything that was read or published got lost. */
final class JobLosses {
  private JobLosses() {}

  static Row row() {
    return Row.of(
        new Words("Går noget tabt?", "Is anything lost?"),
        fates(),
        rejectedByReason(),
        late(),
        pushes());
  }

  private static Panel fates() {
    return Panel.stacked(
            new Words("Hvad blev der af posterne?", "What became of the records?"),
            new Words(
                "Læste poster i sekundet: hændelser, dubletter, ignorerede og afviste. Intet forsvinder.",
                "Records read a second: events, duplicates, ignored and rejected. None disappears."))
        .asking(
            Query.trend(
                "sum by (fate) (rate(" + Series.of(RECORDS).promQl() + "[$__rate_interval]))",
                "{{fate}}"))
        .shown(Look.in("cps").between(0.0, null));
  }

  private static Panel rejectedByReason() {
    String rejected = Series.of(RECORDS).where("fate", "rejected").promQl();
    return Panel.lines(
            new Words("Afviste efter årsag", "Rejected by reason"),
            new Words(
                "Afviste poster, siden jobbet startede. De står med deres tekst i emnet rejected.",
                "Records rejected since the job started. The topic rejected holds their text."))
        .asking(Query.trend("sum by (reason) (" + rejected + ")", "{{reason}}"))
        .shown(
            Look.in("short")
                .between(0.0, null)
                .with(Thresholds.startingWith(Colour.NEUTRAL).from(1, Colour.BAD)));
  }

  private static Panel late() {
    return JobHealth.small(
            "For sent registreret",
            "Arrived late",
            "Hændelser, der kom, efter deres registreringsdag var lukket. De er med fra næste dag.",
            "Events that came after their recorded day had closed. They count from the next day on.")
        .sized(12, 8)
        .asking(Query.end("sum(" + FlinkMetric.LATE_EVENTS.metricName() + ")", ""))
        .shown(
            JobHealth.noFlink(Look.in("short"))
                .decimals(0)
                .with(Thresholds.startingWith(Colour.GOOD).from(1, Colour.WARNING)));
  }

  private static Panel pushes() {
    String pushes = Series.of(PUSHES).promQl();
    return Panel.lines(
            new Words("Push til Pushgateway", "Pushes to the Pushgateway"),
            new Words(
                "I minuttet, efter udfald. Uden push ses ingen nye tal.",
                "A minute, by result. Without pushes no new figures are seen."))
        .asking(
            Query.trend(
                "sum by (result) (rate(" + pushes + "[$__rate_interval])) * 60", "{{result}}"))
        .shown(
            Look.in("cpm")
                .between(0.0, null)
                .withoutData("Jobbet pusher ikke", "The job does not push")
                .but("failure", Property.colour(Colour.BAD))
                .but("success", Property.colour(Colour.GOOD)));
  }
}
