package dk.frist.cli.run;

import static dk.frist.rules.story.PlanBuilder.DECISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.frist.connectors.InvalidInputException;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.story.PlanBuilder;
import dk.frist.rules.story.RuleBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageTest {
  private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

  @TempDir private Path folder;

  private static PlanBuilder plan(String id) {
    return PlanBuilder.plan().id(id).target("t", rule().where("basis", "none"));
  }

  private static RuleBuilder rule() {
    return RuleBuilder.within("P30D", DECISION);
  }

  private Lineage of(PlanBuilder... plans) {
    return after(HistoryConfig.NONE, plans);
  }

  private Lineage after(HistoryConfig history, PlanBuilder... plans) {
    return new Lineage(
        new Plans(Arrays.stream(plans).map(PlanBuilder::build).toList()),
        history,
        folder.resolve("checkpoints"));
  }

  private Path snapshot(String name, Instant completedAt) throws IOException {
    Path snapshot = Files.createDirectories(folder.resolve("checkpoints").resolve(name));
    Path metadata = Files.createFile(snapshot.resolve("_metadata"));
    Files.setLastModifiedTime(metadata, FileTime.from(completedAt));
    return snapshot;
  }

  @Test
  void firstRunBeginsFromScratch() throws IOException {
    assertThat(of(plan("us-2024")).heritage()).isEmpty();
  }

  @Test
  void nextRunGoesOnFromTheNewestSnapshot() throws IOException {
    of(plan("us-2024")).begin();
    snapshot("job/chk-8", LATER);
    Path newest = snapshot("job/chk-9", LATER.plusSeconds(1));

    Lineage.Heritage heritage = of(plan("us-2024")).heritage().orElseThrow();

    assertThat(heritage.snapshot()).isEqualTo(newest);
    assertThat(heritage.changed()).isEmpty();
  }

  @Test
  void changedPlanGoesOnAndIsNamed() throws IOException {
    of(plan("us-2023"), plan("us-2024")).begin();
    Path newest = snapshot("job/chk-8", LATER);
    Lineage changed = of(plan("us-2023"), plan("us-2024").edition("second"), plan("us-2025"));

    Lineage.Heritage heritage = changed.heritage().orElseThrow();
    changed.goOn();

    assertThat(heritage.snapshot()).isEqualTo(newest);
    assertThat(heritage.changed()).containsExactly("us-2024", "us-2025");
    assertThat(changed.heritage().orElseThrow().changed()).isEmpty();
  }

  @Test
  void planThatAsksForAnAttributeNotKeptNeedsTheEventsAgain() throws IOException {
    of(plan("us-2024")).begin();
    snapshot("job/chk-8", LATER);
    Lineage asksForMore = of(plan("us-2024").target("more", rule().where("track", "fast")));

    assertThatThrownBy(asksForMore::heritage)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("the attribute 'track', which was not kept")
        .hasMessageContaining("--from-scratch");
  }

  @Test
  void planThatAskedForLessInBetweenNeedsTheEventsAgain() throws IOException {
    of(plan("us-2024")).begin();
    snapshot("job/chk-8", LATER);
    of(PlanBuilder.plan().id("us-2024").target("t", rule())).goOn();

    assertThatThrownBy(of(plan("us-2024"))::heritage).hasMessageContaining("'basis'");
  }

  @Test
  void planOfAnotherAuthorityNeedsTheEventsAgain() throws IOException {
    of(plan("us-2024")).begin();
    snapshot("job/chk-8", LATER);
    Lineage two = of(plan("us-2024"), plan("siri-2024").agency("siri"));

    assertThatThrownBy(two::heritage).hasMessageContaining("the agency 'siri'");
  }

  @Test
  void anotherZoneNeedsTheEventsAgain() throws IOException {
    of(plan("us-2024")).begin();
    snapshot("job/chk-8", LATER);
    Lineage elsewhere = of(plan("us-2024").zone("America/New_York"));

    assertThatThrownBy(elsewhere::heritage).hasMessageContaining("the zone has changed");
  }

  private HistoryConfig history(String text) throws IOException {
    Path log = Files.writeString(folder.resolve("past.csv"), text);
    return new HistoryConfig(List.of(log), null);
  }

  @Test
  void jobThatReadAHistoryGoesOnBehindItWhereverItNowLies() throws IOException {
    after(history("case,time\n"), plan("us-2024")).begin();
    Path newest = snapshot("job/chk-8", LATER);
    Path moved = Files.createDirectory(folder.resolve("moved")).resolve("past.csv");
    Files.move(folder.resolve("past.csv"), moved);

    assertThat(after(new HistoryConfig(List.of(moved), null), plan("us-2024")).heritage())
        .map(Lineage.Heritage::snapshot)
        .contains(newest);
  }

  @Test
  void historyThatChangedCameOrWentNeedsTheEventsAgain() throws IOException {
    after(history("case,time\n"), plan("us-2024")).begin();
    snapshot("job/chk-8", LATER);

    assertThatThrownBy(of(plan("us-2024"))::heritage).hasMessageContaining("the history is no");
    assertThatThrownBy(after(history("case,time\n1,2\n"), plan("us-2024"))::heritage)
        .hasMessageContaining("--from-scratch");
  }

  @Test
  void snapshotsFromBeforeABeginningFromScratchAreLeftAlone() throws IOException {
    of(plan("us-2024")).begin();
    snapshot("old-job/chk-99", Instant.now().minusSeconds(60));
    of(plan("us-2024").edition("second")).begin();

    assertThat(of(plan("us-2024")).heritage()).isEmpty();
  }
}
