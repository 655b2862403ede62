package dk.frist.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.cli.ExitStatus;
import dk.frist.cli.Screen;
import dk.frist.cli.events.AvroEventFile;
import dk.frist.cli.events.EventSink;
import dk.frist.cli.generate.GeneratedEvents;
import dk.frist.cli.generate.Span;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.story.CaseStory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  private static final String PLAN =
      Path.of("..", "plans", "udlaendingestyrelsen-2024.yaml").toString();
  private static final String AGENCY = "udlaendingestyrelsen";

  @TempDir private Path folder;

  private static CaseStory family(String caseId) {
    return ofAgency(CaseStory.of(caseId).filed("2023-07-31"))
        .ofType("family-spouse")
        .attribute("first-time", "yes");
  }

  /** The event told last is the agency's. */
  private static CaseStory ofAgency(CaseStory story) {
    return story.detailed(event -> event.by(AGENCY));
  }

  private Path log(Collection<CaseEvent> events) throws Exception {
    return log(events.iterator());
  }

  private Path log(Iterator<CaseEvent> events) throws Exception {
    Path file = folder.resolve("events.avro");
    try (EventSink sink = new AvroEventFile(file)) {
      while (events.hasNext()) {
        sink.write(events.next());
      }
      sink.complete();
    }
    return file;
  }

  private static Screen explain(Path log, String... more) {
    List<String> arguments = new ArrayList<>(List.of("explain"));
    arguments.addAll(List.of(more));
    arguments.addAll(List.of("--plan", PLAN, "--events", log.toString()));
    Screen screen = Screen.piped();
    int status = screen.run(arguments.toArray(String[]::new));
    assertThat(status)
        .as(screen.err())
        .isEqualTo(screen.out().isEmpty() ? ExitStatus.WRONG_INPUT : ExitStatus.DONE);
    return screen;
  }

  @Test
  void pausesAreListedWithTheNetDaysThatNoTargetDeducts() throws Exception {
    CaseStory story = ofAgency(family("c1").happened(EventKind.SUSPENDED, "2023-09-01"));
    ofAgency(story.happened(EventKind.RESUMED, "2023-10-01"));
    Path log = log(ofAgency(story.decided("2024-03-01")).events());

    assertThat(explain(log, "c1").out().lines())
        .contains(
            "  us-2024 decision: started 2023-07-31, stopped 2024-03-01, 214 days",
            "      paused, suspended: 2023-09-01 to 2023-10-01, 30 days",
            "      net: 214 - 30 = 184 days, which no target deducts");
  }

  @Test
  void lateCaseIsExplainedStepByStep() throws Exception {
    Path log = log(ofAgency(family("c1").decided("2024-03-01")).events());

    assertThat(explain(log, "c1").out().lines())
        .contains(
            "case c1 of udlaendingestyrelsen, as of the end of 2024-03-01",
            "  2023-07-31 12:00  2023-07-31 12:00  filed: case-type family-spouse, first-time yes",
            "  us-2024 decision: started 2023-07-31, stopped 2024-03-01, 214 days",
            "  1.2a until-decided (elected): missed",
            "      deadline: 2023-07-31 + P7M = 2024-02-29 Thu (that month has no day 31: its last),"
                + " day 213",
            "      counts on 2024-03-01 Fri; the clock stopped on 2024-03-01 Fri, after 214 days,"
                + " after the deadline",
            "  1.2b until-decided (elected): no verdict",
            "      not in the population: its case type is 'family-spouse', not permanent-residence"
                + " or permanent-residence-child");
  }

  @Test
  void whatWasNotKnownByTheDayDoesNotCount() throws Exception {
    CaseStory story = ofAgency(family("c1").decided("2024-03-01").recorded("2024-03-05"));

    assertThat(explain(log(story.events()), "c1", "--as-of", "2024-03-04").out().lines())
        .contains(
            "  2024-03-05 12:00  2024-03-01 12:00  decided  (not recorded by then: does not count)",
            "  us-2024 decision: started 2023-07-31, running",
            "  1.2a until-decided (elected): pending_overdue",
            "      open, and the deadline has passed");
  }

  @Test
  void eventsTakenBackAndDeliveredAgainAreTold() throws Exception {
    CaseStory story = ofAgency(family("c1").decided("2024-01-10"));
    ofAgency(story.voided("c1-2", "2024-01-12"));
    List<CaseEvent> events = new ArrayList<>(story.events());
    events.add(events.get(0));

    assertThat(explain(log(events), "c1").out().lines())
        .contains(
            "  2024-01-10 12:00  2024-01-10 12:00  decided  (taken back: does not count)",
            "  and 1 delivered again, which changes nothing");
  }

  @Test
  void deliveriesAndServiceDaysAreExplainedByTheirIds() throws Exception {
    CaseStory story =
        ofAgency(
            CaseStory.of("2.3-status-report")
                .happened(EventKind.MILESTONE_DELIVERED, "2024-10-01"));
    ofAgency(story.happened(EventKind.SLOT_OBSERVED, "2024-03-04"))
        .detailed(event -> event.site("Odense"));
    Path log = log(story.events());

    assertThat(explain(log, "2.3-status-report").out())
        .contains("2.3 plain (elected): missed")
        .contains("deadline: 2024-09-30 Mon, the delivery's fixed date")
        .contains("delivered on 2024-10-01 Tue, after the deadline")
        .doesNotContain("clocks");
    assertThat(explain(log, "2024-03-04").out())
        .contains("1.4 pooled (elected), Odense/2024-03-04: missed")
        .contains("1.4 pooled (elected), Aarhus/2024-03-04: excluded");
  }

  @Test
  void unknownCaseNamesTheNearest() throws Exception {
    Path log = log(ofAgency(family("case-4711").decided("2024-03-01")).events());

    assertThat(explain(log, "case-4712").err())
        .contains("nothing is recorded of 'case-4712'; did you mean 'case-4711'?");
  }

  @Test
  void deliveryThatNothingIsRecordedOfIsKnownFromThePlan() throws Exception {
    Path log = log(family("c1").events());

    assertThat(explain(log, "2.3-status-report").err())
        .contains("nothing is recorded of '2.3-status-report'; the plan knows it by itself");
  }

  @Test
  void dayBeforeTheFirstRecordIsSaidToBe() throws Exception {
    Path log = log(family("c1").events());

    assertThat(explain(log, "c1", "--as-of", "2023-07-30").err())
        .contains("nothing was recorded of it by 2023-07-30; the first record is of 2023-07-31");
    assertThat(explain(log, "--target", "1.2a", "--as-of", "2023-07-30").err())
        .contains("nothing was recorded by 2023-07-30; the first record is of 2023-07-31");
  }

  /** A figure counts them as pending, so they are listed behind it. */
  @Test
  void deliveriesThatThePlanKnowsAreListedBeforeAnythingIsRecordedOfThem() throws Exception {
    Path log = log(family("c1").events());

    assertThat(explain(log, "--target", "2.3", "--as-of", "2024-02-01").out().lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("2.3-status-report,,2.3,plain,pending_in_time,");
  }

  @Test
  void targetNeedsADayAndMustBeOfThePlan() throws Exception {
    Path log = log(family("c1").events());

    assertThat(explain(log, "--target", "1.2a").err()).contains("--target needs a day");
    assertThat(explain(log, "--target", "1.2x", "--as-of", "2024-01-01").err())
        .contains("has no target '1.2x'; did you mean '1.2a'?");
  }

  /** The replay judges in Flink and sorts on disk; both must say the same of every unit. */
  @Test
  void unitsBehindEveryTargetAreThoseOfTheReplay() throws Exception {
    Path log = log(new GeneratedEvents(new Span(2024, 1, 0.01, Span.UNLIMITED_EVENTS, 1)));
    Path out = folder.resolve("replay");
    Screen replay = Screen.piped();
    int status =
        replay.run(
            "replay",
            "--plan",
            PLAN,
            "--events",
            log.toString(),
            "--sample",
            "end",
            "--out",
            out.toString());
    assertThat(status).as(replay.err()).isEqualTo(ExitStatus.DONE);
    String lastDay;
    try (Stream<String> figures = Files.lines(out.resolve("figures.csv"))) {
      lastDay = figures.skip(1).findFirst().orElseThrow().substring(0, 10);
    }
    List<String> verdicts = Files.readAllLines(out.resolve("verdicts.csv"));
    for (String target : List.of("1.1a", "1.1c", "1.1d", "1.2a", "1.4", "1.5", "notice")) {
      List<String> expected =
          verdicts.stream().filter(line -> line.contains("," + target + ",")).sorted().toList();
      List<String> listed =
          explain(log, "--target", target, "--as-of", lastDay).out().lines().skip(1).toList();

      assertThat(expected).as(target).isNotEmpty();
      assertThat(listed.stream().sorted()).as(target).containsExactlyElementsOf(expected);
    }
  }
}
