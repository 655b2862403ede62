package dk.frist.rules.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.story.EventBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VocabularyTest {
  @Test
  void kindsAreTheClosedSetOfPlansAndMappings() {
    assertThat(Arrays.stream(EventKind.values()).map(EventKind::id))
        .containsExactly(
            "filed",
            "fee-paid",
            "biometrics-taken",
            "admissible",
            "fully-informed",
            "information-requested",
            "information-received",
            "hearing-sent",
            "hearing-answered",
            "interview-held",
            "suspended",
            "resumed",
            "extension-notice-sent",
            "extension-due",
            "decided",
            "served",
            "closed",
            "reopened",
            "remitted",
            "reclassified",
            "voided",
            "slot-observed",
            "milestone-delivered",
            "milestone-assessed");
  }

  @ParameterizedTest
  @EnumSource
  void kindIsFoundByItsId(EventKind kind) {
    assertThat(EventKind.of(kind.id())).contains(kind);
  }

  @Test
  void unknownKindIsNotFound() {
    assertThat(EventKind.of("FILED")).isEmpty();
    assertThat(EventKind.of("")).isEmpty();
  }

  @Test
  void detailsAreTheClosedSetOfPlansAndMappings() {
    assertThat(Arrays.stream(EventDetail.values()).map(EventDetail::id))
        .containsExactly(
            "interview", "outcome", "reason", "purpose", "new-date", "voids", "site", "next-free");
  }

  @ParameterizedTest
  @EnumSource
  void detailIsFoundByItsId(EventDetail detail) {
    assertThat(EventDetail.of(detail.id())).contains(detail);
  }

  @Test
  void unknownDetailIsNotFound() {
    assertThat(EventDetail.of("mood")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyDetailIsReadFromItsOwnField(EventDetail detail) {
    CaseEvent event =
        EventBuilder.event(EventKind.FILED, "2024-01-03")
            .interview("interview")
            .outcome("outcome")
            .reason("reason")
            .purpose("purpose")
            .newDate("new-date")
            .voids("voids")
            .site("site")
            .nextFree("next-free")
            .build();

    assertThat(detail.in(event)).isEqualTo(detail.id());
  }

  @Test
  void rejectReasonsAreNamedAsFilesNameThem() {
    assertThat(RejectReason.UNKNOWN_SCHEMA.id()).isEqualTo("unknown-schema");
    assertThat(Fate.DUPLICATE.id()).isEqualTo("duplicate");
  }
}
