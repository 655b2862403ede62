package dk.frist.rules.casefile;

import static dk.frist.rules.story.Days.day;
import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.story.CaseStory;
import org.junit.jupiter.api.Test;

class CaseFileTest {
  private static final Selector FILED = Selector.of(EventKind.FILED);
  private static final Selector DECIDED = Selector.of(EventKind.DECIDED);

  private static CaseStory story() {
    return CaseStory.of("c1");
  }

  @Test
  void fileHoldsWhatWasRecordedByTheEndOfTheDay() {
    CaseStory story = story().filed("2024-01-03").recorded("2024-01-09T23:59:59.999");

    assertThat(story.fileAt("2024-01-08").events()).isEmpty();
    assertThat(story.fileAt("2024-01-09").events()).hasSize(1);
  }

  @Test
  void eventRecordedAtMidnightBelongsToTheNextDay() {
    CaseStory story = story().filed("2024-01-03").recorded("2024-01-10T00:00");

    assertThat(story.fileAt("2024-01-09").events()).isEmpty();
    assertThat(story.fileAt("2024-01-10").events()).hasSize(1);
  }

  @Test
  void eventRecordedBeforeItHappenedIsKnownFromItsRecordedDay() {
    CaseFile file = story().decided("2024-02-01").recorded("2024-01-20").fileAt("2024-01-20");

    assertThat(file.earliest(DECIDED)).isEqualTo(day("2024-02-01"));
  }

  @Test
  void filedLateInTheEveningUtcBelongsToTheNextDayInCopenhagen() {
    CaseFile file = story().filed("2024-03-31T23:30:00Z").file();

    assertThat(file.earliest(FILED)).isEqualTo(day("2024-04-01"));
  }

  @Test
  void voidedEventIsGoneFromTheDayItsVoidIsRecorded() {
    CaseStory story = story().filed("2024-01-03").as("e1").voided("e1", "2024-01-09");

    assertThat(story.fileAt("2024-01-08").earliest(FILED)).isEqualTo(day("2024-01-03"));
    assertThat(story.fileAt("2024-01-09").earliest(FILED)).isEqualTo(CaseFile.NO_DAY);
  }

  @Test
  void voidRecordedBeforeTheEventItNamesTakesItBackToo() {
    CaseStory story = story().voided("e1", "2024-01-02").filed("2024-01-03").as("e1");

    assertThat(story.file().earliest(FILED)).isEqualTo(CaseFile.NO_DAY);
  }

  /** Taking a void back does not bring the event back: it is registered anew. */
  @Test
  void eventStaysGoneWhenItsVoidIsVoided() {
    CaseStory story =
        story()
            .filed("2024-01-03")
            .as("e1")
            .voided("e1", "2024-01-09")
            .as("v1")
            .voided("v1", "2024-01-10");

    assertThat(story.file().earliest(FILED)).isEqualTo(CaseFile.NO_DAY);
  }

  @Test
  void voidWithoutANameTakesNothingBack() {
    CaseStory story = story().filed("2024-01-03").happened(EventKind.VOIDED, "2024-01-09");

    assertThat(story.file().earliest(FILED)).isEqualTo(day("2024-01-03"));
  }

  @Test
  void caseTypeComesFromTheLastRecordedEventThatCarriesOne() {
    CaseStory story =
        story()
            .filed("2024-01-03")
            .ofType("asylum")
            .recorded("2024-01-20")
            .reclassified("family", "2024-01-10")
            .decided("2024-02-01");

    assertThat(story.fileAt("2024-01-10").caseType()).isEqualTo("family");
    assertThat(story.file().caseType()).isEqualTo("asylum");
  }

  @Test
  void ofEventsRecordedTogetherTheLaterHappenedDecidesTheType() {
    CaseStory story =
        story()
            .reclassified("family", "2024-01-10")
            .recorded("2024-01-20")
            .filed("2024-01-03")
            .ofType("asylum")
            .recorded("2024-01-20");

    assertThat(story.file().caseType()).isEqualTo("family");
  }

  @Test
  void ofEventsAtOneInstantTheGreaterIdDecidesTheType() {
    CaseStory story =
        story()
            .reclassified("family", "2024-01-10")
            .as("b")
            .reclassified("asylum", "2024-01-10")
            .as("a");

    assertThat(story.file().caseType()).isEqualTo("family");
  }

  @Test
  void caseWhoseEventsSayNoTypeIsUnknown() {
    assertThat(story().filed("2024-01-03").file().caseType()).isEqualTo("unknown");
  }

  @Test
  void eachAttributeComesFromTheLastEventThatCarriesIt() {
    CaseFile file =
        story()
            .filed("2024-01-03")
            .attribute("basis", "none")
            .attribute("track", "1")
            .decided("2024-01-09")
            .attribute("basis", "residence")
            .file();

    assertThat(file.attribute("basis")).isEqualTo("residence");
    assertThat(file.attribute("track")).isEqualTo("1");
    assertThat(file.attribute("other")).isNull();
  }

  @Test
  void attributeOfAVoidedEventIsGone() {
    CaseStory story =
        story()
            .filed("2024-01-03")
            .attribute("basis", "none")
            .decided("2024-01-09")
            .attribute("basis", "residence")
            .as("wrong")
            .voided("wrong", "2024-01-10");

    assertThat(story.file().attribute("basis")).isEqualTo("none");
  }

  @Test
  void earliestDateIsByBusinessDateNotByRecord() {
    CaseFile file =
        story().decided("2024-02-01").decided("2024-01-20").recorded("2024-03-01").file();

    assertThat(file.earliest(DECIDED)).isEqualTo(day("2024-01-20"));
    assertThat(file.earliestFrom(DECIDED, day("2024-01-20"))).isEqualTo(day("2024-01-20"));
    assertThat(file.earliestFrom(DECIDED, day("2024-01-21"))).isEqualTo(day("2024-02-01"));
    assertThat(file.earliestFrom(DECIDED, day("2024-02-02"))).isEqualTo(CaseFile.NO_DAY);
  }

  @Test
  void caseIsClosedForTheReasonOfItsLastClosure() {
    CaseFile file =
        story().closed("departed", "2024-01-20").closed("withdrawn", "2024-01-10").file();

    assertThat(file.closure().map(CaseFile.Closure::reason)).contains("departed");
  }

  @Test
  void ofTwoClosuresOnOneDateTheOneRecordedLastGivesTheReason() {
    CaseFile file =
        story()
            .closed("departed", "2024-01-10T09:00")
            .recorded("2024-01-12")
            .closed("withdrawn", "2024-01-10T15:00")
            .file();

    assertThat(file.closure().map(CaseFile.Closure::reason)).contains("departed");
  }

  @Test
  void closureWithoutAReasonIsUnspecified() {
    CaseFile file = story().happened(EventKind.CLOSED, "2024-01-10").file();

    assertThat(file.closure().map(CaseFile.Closure::reason)).contains("unspecified");
  }

  @Test
  void reopeningOnTheDayOfTheClosureOpensTheCase() {
    CaseFile file =
        story().reopened("2024-01-10T08:00").closed("withdrawn", "2024-01-10T09:00").file();

    assertThat(file.closure()).isEmpty();
  }

  @Test
  void reopeningBeforeTheLastClosureDoesNotOpenTheCase() {
    CaseFile file =
        story()
            .closed("withdrawn", "2024-01-10")
            .reopened("2024-01-15")
            .closed("departed", "2024-01-20")
            .file();

    assertThat(file.closure().map(CaseFile.Closure::reason)).contains("departed");
  }

  @Test
  void caseThatWasNeverClosedIsOpen() {
    assertThat(story().filed("2024-01-03").file().closure()).isEmpty();
  }
}
