package dk.frist.boards;

import dk.frist.boards.grafana.Colour;
import dk.frist.boards.grafana.Look;
import dk.frist.boards.grafana.Panel;
import dk.frist.boards.grafana.Property;
import dk.frist.boards.grafana.Query;
import dk.frist.boards.grafana.Row;
import dk.frist.boards.grafana.Thresholds;
import dk.frist.boards.grafana.Words;
import dk.frist.connectors.prometheus.MetricCatalogue;

/** Whether the job runs, at a glance, and what it would lose in a fall. */
final class JobHealth {
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private JobHealth() {}

  static Row now() {
    return Row.of(
        new Words("Kører jobbet?", "Does the job run?"),
        running(),
        restarts(),
        checkpointAge(),
        failedCheckpoints(),
        lag(),
        backPressure(),
        closedDay());
  }

  static Row recovery() {
    return Row.of(
        new Words("Kan det komme tilbage efter et nedbrud?", "Can it come back from a fall?"),
        checkpointTime(),
        checkpointSize(),
        heap());
  }

  private static Panel running() {
    return small(
            "Kørende job",
            "Jobs running",
            "Antal job, Flink kører. Et, der genstarter, tælles med.",
            "Jobs that Flink runs. One that restarts is counted.")
        .asking(Query.end("sum(" + FlinkMetric.JOBS_RUNNING.metricName() + ")", ""))
        .shown(
            noFlink(Look.in("short"))
                .with(Thresholds.startingWith(Colour.BAD).from(1, Colour.GOOD)));
  }

  private static Panel restarts() {
    return small(
            "Genstarter",
            "Restarts",
            "Hvor mange gange jobbet er genstartet, siden det blev sat i gang.",
            "How often the job restarted since it was submitted.")
        .asking(Query.end("max(" + FlinkMetric.RESTARTS.metricName() + ")", ""))
        .shown(
            noFlink(Look.in("short"))
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(1, Colour.WARNING)
                        .from(3, Colour.BAD)));
  }

  private static Panel checkpointAge() {
    String at = FlinkMetric.CHECKPOINT_COMPLETED_AT.metricName();
    return small(
            "Seneste checkpoint",
            "Last checkpoint",
            "Hvor længe siden: så meget skal gøres om efter et nedbrud. Over 5 minutter går alarmen.",
            "How long ago: so much is done again after a fall. Over 5 minutes the alert goes off.")
        .asking(Query.end("time() - max(" + at + " > 0) / 1000", ""))
        .shown(
            noFlink(Look.in("s"))
                .decimals(0)
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(3 * MINUTE, Colour.WARNING)
                        .from(5 * MINUTE, Colour.BAD)));
  }

  private static Panel failedCheckpoints() {
    String failed = FlinkMetric.CHECKPOINTS_FAILED.metricName();
    return small(
            "Mislykkede checkpoints",
            "Failed checkpoints",
            "De seneste 30 minutter. Et enkelt ved start er almindeligt.",
            "In the last 30 minutes. One at the start is common.")
        .asking(Query.end("max(delta(" + failed + "[30m]))", ""))
        .shown(
            noFlink(Look.in("short"))
                .decimals(0)
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(2, Colour.WARNING)
                        .from(4, Colour.BAD)));
  }

  private static Panel lag() {
    return small(
            "Ulæste i Kafka",
            "Unread in Kafka",
            "Hændelser i Kafka, som jobbet endnu ikke har læst.",
            "Events in Kafka that the job has not read yet.")
        .asking(Query.end("sum(" + FlinkMetric.PENDING_RECORDS.metricName() + ")", ""))
        .shown(
            Look.cases()
                .withoutData("Endnu ingen hændelser læst", "No event read yet")
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(1_000, Colour.WARNING)
                        .from(100_000, Colour.BAD)));
  }

  private static Panel backPressure() {
    String ms = FlinkMetric.BACK_PRESSURED.metricName();
    return small(
            "Mest modtryk",
            "Most back pressure",
            "Andel af tiden, som det trin, der bremses mest, venter på det næste.",
            "Share of time that the stage held back most waits for the next.")
        .asking(Query.end("max(" + ms + ") / 1000", ""))
        .shown(
            noFlink(Look.share())
                .decimals(0)
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(0.5, Colour.WARNING)
                        .from(0.9, Colour.BAD)));
  }

  private static Panel closedDay() {
    String start = "max(" + Series.of(MetricCatalogue.FIGURES_CLOSED_DAY).held() + ")";
    return small(
            "Nyeste lukkede dag",
            "Newest closed day",
            "Den nyeste dag, der er gjort op, og hvor længe siden den begyndte: 23 til 49 timer. Over 50"
                + " timer går alarmen FristDayNotClosed.",
            "The newest day that has closed with its figures, and how long ago it began: 23 to 49 hours."
                + " Over 50 hours the alert FristDayNotClosed goes off.")
        .sized(6, 4)
        .asking(
            Query.end(start + " * 1000", "dag"),
            Query.end("(time() - " + start + ") / " + HOUR, "begyndte for"))
        .shown(
            Look.in("suffix: timer")
                .decimals(0)
                .withoutData("Genafspilning, eller ingen lukket dag", "Replay, or no closed day")
                .with(
                    Thresholds.startingWith(Colour.GOOD)
                        .from(49, Colour.WARNING)
                        .from(50, Colour.BAD))
                .but("dag", Property.unit("time:D. MMM YYYY"), Property.colour(Colour.NEUTRAL)));
  }

  private static Panel checkpointTime() {
    return Panel.lines(
            new Words("Checkpoints varighed", "Duration of checkpoints"),
            new Words(
                "Bliver de langsommere end afstanden mellem dem, kommer der ingen nye.",
                "When slower than the interval between them, no new ones come."))
        .sized(8, 8)
        .asking(Query.trend("max(" + FlinkMetric.CHECKPOINT_DURATION.metricName() + ")", "Seneste"))
        .shown(
            noFlink(Look.in("ms"))
                .between(0.0, null)
                .with(Thresholds.startingWith(Colour.NEUTRAL).from(60_000, Colour.BAD)));
  }

  private static Panel checkpointSize() {
    return Panel.lines(
            new Words("Checkpoints størrelse", "Size of checkpoints"),
            new Words(
                "Jobbets samlede tilstand. Den vokser med antallet af sager.",
                "The whole state of the job. It grows with the number of cases."))
        .sized(8, 8)
        .asking(Query.trend("max(" + FlinkMetric.CHECKPOINT_SIZE.metricName() + ")", "Seneste"))
        .shown(noFlink(Look.in("bytes")).between(0.0, null));
  }

  private static Panel heap() {
    String used = FlinkMetric.HEAP_USED.metricName();
    String max = FlinkMetric.HEAP_MAX.metricName();
    return Panel.lines(
            new Words("Hukommelse i brug", "Heap in use"),
            new Words(
                "Andel af hver TaskManagers heap. Vedvarende over 90 % går tiden med oprydning.",
                "Share of each TaskManager's heap. Lastingly above 90 %, time goes into collection."))
        .sized(8, 8)
        .asking(
            Query.trend(
                "max by (instance) (" + used + ") / max by (instance) (" + max + ")",
                "{{instance}}"))
        .shown(
            noFlink(Look.share())
                .decimals(0)
                .with(Thresholds.startingWith(Colour.NEUTRAL).from(0.9, Colour.BAD)));
  }

  static Panel small(String da, String en, String daText, String enText) {
    return Panel.figure(new Words(da, en), new Words(daText, enText)).sized(3, 4);
  }

  static Look noFlink(Look look) {
    return look.withoutData("Flinks målinger mangler", "Flink's metrics are missing");
  }
}
