package dk.frist.cli.report;

import dk.frist.connectors.plan.PlanFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small replay's folder, written by hand: three days of a plan of a share with two readings, a
 * volume, a mean, a service level at each of two sites, and a milestone.
 */
public final class ReplayStory {
  /** A case id of its verdicts, which no report may hold. */
  public static final String CASE = "case-4711";

  /** The day whose figures are complete. */
  public static final String DAY = "2024-06-30";

  private static final String PLAN =
      """
      plan: little
      agency: udlaendingestyrelsen
      zone: Europe/Copenhagen
      period: 2024-01-01/2024-12-31
      holidays: dk
      clocks:
        decision:
          from: filed
          to: decided
          pauses:
            information: {from: information-requested, to: information-received}
      targets:
        - id: "1"
          title: {da: Asyl inden 30 dage, en: "Asylum within 30 days <b>&"}
          weight: 60
          kind: within-deadline
          population: {case-type: [asylum]}
          clock: decision
          deadline: P30D
          required: 90%
          readings:
            - {id: strict, elected: true, no-stop: missed}
            - {id: mild, no-stop: excluded}
        - id: "2"
          title: {da: Mindst 100 afgjort, en: At least 100 decided}
          weight: 30
          kind: volume
          clock: decision
          required: 100
        - id: "3"
          title: {da: Ledige tider, en: Free slots}
          weight: 10
          kind: service-level
          sites: [Odense, Aarhus]
          deadline: P3W
          required: 90%
          per: each-site
        - id: "4"
          title: {da: Rapport afleveret, en: Report delivered}
          kind: milestone
          deliveries:
            - id: 4-report
              title: {da: Rapporten, en: The report}
              by: 2024-11-30
        - id: "5"
          title: {da: Højst 20 dage i snit, en: A mean of 20 days}
          kind: average
          clock: decision
          deadline: P20D
      """;

  private static final String FIGURES_HEADER =
      "as_of,case_type,clock,target,reading,window,measure,value\n";

  private static final List<String> FIGURES =
      Stream.of(
              day("2024-04-30", "1,strict,period,ratio,0.800000", "1,strict,30d,ratio,0.750000"),
              day("2024-05-31", "1,strict,period,n,40", "1,strict,period,ratio,0.875000"),
              day("2024-05-31", "1,strict,now,pending_overdue,1", "2,plain,period,n,30"),
              day(DAY, "1,strict,period,n,50", "1,strict,period,met,46"),
              day(DAY, "1,strict,period,missed,4", "1,strict,period,ratio,0.920000"),
              day(DAY, "1,strict,30d,ratio,1.000000", "1,strict,period,breaches_allowed,5"),
              day(DAY, "1,strict,period,breaches_left,1", "1,strict,period,ratio_best,0.950000"),
              day(DAY, "1,strict,period,ratio_worst,0.800000", "1,strict,now,pending_in_time,12"),
              day(DAY, "1,strict,now,pending_overdue,3", "1,mild,period,n,48"),
              day(DAY, "1,mild,period,met,46", "1,mild,period,ratio,0.958333"),
              day(DAY, "2,plain,period,n,45", "2,plain,period,pace,0.500000"),
              day(DAY, "4,plain,period,met,0", "4,plain,now,pending_in_time,1"),
              day(DAY, "5,plain,period,n,45", "5,plain,period,mean,19.250000"),
              Stream.of("2024-06-30,Odense,,3,plain,period,n,120"),
              Stream.of("2024-06-30,Odense,,3,plain,period,met,118"),
              Stream.of("2024-06-30,Odense,,3,plain,period,ratio,0.983333"),
              Stream.of("2024-06-30,Odense,,3,plain,period,breaches_left,10"),
              Stream.of("2024-06-30,Aarhus,,3,plain,period,n,119"),
              Stream.of("2024-06-30,Aarhus,,3,plain,period,ratio,0.899159"),
              Stream.of("2024-06-30,Aarhus,,3,plain,period,breaches_left,-1"),
              Stream.of("2024-06-30,asylum,decision,,,365d,n,50"),
              Stream.of("2024-06-30,asylum,decision,,,365d,p50,14"),
              Stream.of("2024-06-30,asylum,decision,,,365d,p90,29"),
              Stream.of("2024-06-30,asylum,decision-net,,,365d,n,50"),
              Stream.of("2024-06-30,asylum,decision-net,,,365d,p50,12"),
              Stream.of("2024-06-30,asylum,decision-net,,,365d,p90,25"),
              Stream.of("2024-06-30,asylum,decision-paused-information,,,365d,n,8"),
              Stream.of("2024-06-30,asylum,decision-paused-information,,,365d,p50,6"),
              Stream.of("2024-06-30,asylum,decision-paused-information,,,365d,p90,11"),
              Stream.of("2024-06-30,visa,decision,,,365d,n,7"),
              Stream.of("2024-06-30,visa,decision,,,365d,p50,3"),
              Stream.of("2024-06-30,visa,decision,,,365d,p90,9"))
          .flatMap(lines -> lines)
          .toList();

  private static final List<String> INSIGHTS =
      Stream.concat(
              day(
                  DAY,
                  "1,strict,now,overdue_1_30,3",
                  "1,strict,now,due_0_7,5",
                  "1,strict,now,due_later,7",
                  "1,strict,period,margin_over_30,0",
                  "1,strict,period,margin_0_2,20",
                  "1,strict,period,margin_3_7,26",
                  "1,strict,period,late_1_7,4",
                  "1,strict,period,ratio_with_overdue,0.867924",
                  "1,strict,period,decisions_to_win_back,0",
                  "1,strict,period,bunching_share,0.400000",
                  "1,strict,period,bunching_expected_share,0.150000",
                  "1,strict,period,bunching_p_value,0.000200"),
              Stream.of(
                  "2024-06-30,asylum,decision,,,365d,filed,70",
                  "2024-06-30,asylum,decision,,,365d,km_p50,16",
                  "2024-06-30,asylum,decision,,,365d,km_p50_low,14",
                  "2024-06-30,asylum,decision,,,365d,km_p50_high,19",
                  "2024-06-30,asylum,decision,,,365d,km_p90,41",
                  "2024-06-30,asylum,decision,,,365d,km_p90_low,35",
                  "2024-06-30,asylum,decision,,,365d,km_p50_gap,2",
                  "2024-06-30,asylum,decision,,,365d,km_p90_gap,12",
                  "2024-06-30,visa,decision,,,365d,filed,9"))
          .toList();

  private static final List<String> FORECASTS =
      day(
              DAY,
              "1,strict,period,forecast_basis,62",
              "1,strict,period,forecast_ratio,0.905000",
              "1,strict,period,forecast_ratio_low,0.880000",
              "1,strict,period,forecast_ratio_high,0.930000",
              "1,strict,period,forecast_chance,0.640000",
              "2,plain,period,forecast_basis,4")
          .toList();

  private static final String SCORES_HEADER =
      "as_of,target,reading,elected,state,value,required,weight,points_low,points_elected,"
          + "points_high,depends_on_reading,rule\n";

  private ReplayStory() {}

  /** Rows of targets that are of no site. */
  private static Stream<String> day(String day, String... figures) {
    return Stream.of(figures).map(figure -> day + ",,," + figure);
  }

  /** Writes the folder, with everything a replay may hold. */
  public static Path write(Path folder) throws IOException {
    writeFacts(folder);
    write(folder, "insights.csv", FIGURES_HEADER, INSIGHTS);
    write(folder, "forecasts.csv", FIGURES_HEADER, FORECASTS);
    return folder;
  }

  /** Writes the folder without estimates and forecasts. */
  public static Path writeFacts(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path plan = Files.writeString(folder.resolve("plan.yaml"), PLAN);
    Files.writeString(
        folder.resolve("replay.json"),
        """
        {"format": 1, "plan": "little", "agency": "udlaendingestyrelsen", "edition": "%s",
         "logs": [], "mapping": null, "as_of": null, "sample": "P1M", "last_day": "2024-06-30"}
        """
            .formatted(PlanFile.read(plan).edition()));
    write(folder, "figures.csv", FIGURES_HEADER, FIGURES);
    write(
        folder,
        "scorecard.csv",
        SCORES_HEADER,
        Stream.of(
                scores("2024-04-30", "at_risk", "0.800000", "at_risk", "0", "100"),
                scores("2024-05-31", "at_risk", "0.875000", "at_risk", "0", "100"),
                scores(DAY, "on_course", "0.920000", "at_risk", "60", "90"))
            .flatMap(lines -> lines)
            .toList());
    write(
        folder,
        "verdicts.csv",
        "unit,case_type,target,reading,verdict,reason,from,to,deadline,lead_days,counted_on\n",
        List.of(CASE + ",asylum,1,strict,met,,2024-06-01,2024-06-11,2024-07-01,10,2024-06-11"));
    return folder;
  }

  private static Stream<String> scores(
      String day, String first, String share, String sites, String elected, String high) {
    return Stream.of(
            "1,,,%s,%s,90%%,60,0,%s,60,false,.".formatted(first, share, elected),
            "1,strict,true,%s,%s,90%%,,,,,,.".formatted(first, share),
            "1,mild,false,on_course,0.958333,90%,,,,,,.",
            "2,,,at_risk,45,100,30,0,0,30,false,.",
            "2,plain,true,at_risk,45,100,,,,,,.",
            "3,,,%s,0.899159,90%%,10,0,0,10,false,.".formatted(sites),
            "3,plain,true,%s,0.899159,90%%,,,,,,.".formatted(sites),
            "4,,,on_course,,100%,,,,,false,.",
            "4,plain,true,on_course,,100%,,,,,,.",
            "5,,,on_course,19.250000,20 days,,,,,false,.",
            "5,plain,true,on_course,19.250000,20 days,,,,,,.",
            ",,,,,,,0,%s,%s,,".formatted(elected, high))
        .map(line -> day + "," + line);
  }

  private static void write(Path folder, String name, String header, List<String> lines) {
    try {
      Files.writeString(
          folder.resolve(name), lines.stream().collect(Collectors.joining("\n", header, "\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
