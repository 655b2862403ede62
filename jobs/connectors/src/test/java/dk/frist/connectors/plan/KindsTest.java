package dk.frist.connectors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.Selector;
import dk.frist.rules.plan.Average;
import dk.frist.rules.plan.CompletedBy;
import dk.frist.rules.plan.Milestone;
import dk.frist.rules.plan.Milestone.Delivery;
import dk.frist.rules.plan.Notice;
import dk.frist.rules.plan.Plan;
import dk.frist.rules.plan.Population;
import dk.frist.rules.plan.Reading;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.Share;
import dk.frist.rules.plan.TargetRule;
import dk.frist.rules.plan.Volume;
import dk.frist.rules.plan.WithinDeadline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets of every kind are read whole, and a reading may be of another kind than its target. */
class KindsTest {
  @TempDir Path folder;
  private Plan plan;

  @BeforeEach
  void readThePlan() throws IOException {
    plan = read(EveryKind.PLAN);
  }

  @Test
  void volumeIsRead() {
    Volume rule = rule("volume", Reading.PLAIN, Volume.class);

    assertThat(rule.units()).isEqualTo(2000);
    assertThat(rule.cohort().population()).isEqualTo(new Population(Set.of("asylum"), Map.of()));
    assertThat(rule.cohort().clock().id()).isEqualTo("decision");
    assertThat(rule.cohort().filedIn()).hasToString("../2024-12-31");
    assertThat(rule.cohort().countedOn()).isEqualTo(Selector.of(EventKind.DECIDED));
    assertThat(rule.countedIn()).hasToString("2024-01-01/2024-12-31");
    assertThat(rule.workingDays()).isEqualTo(254);
  }

  @Test
  void readingTakesTheFieldsThatItsOwnKindKnowsFromATargetOfAnother() {
    Average mean = rule("hybrid", "mean", Average.class);
    WithinDeadline share = rule("hybrid", "share", WithinDeadline.class);

    assertThat(mean).isEqualTo(new Average(share.cohort(), 35, Share.parse("100%")));
    assertThat(share.deadline().period()).isEqualTo(Period.ofDays(35));
  }

  @Test
  void meanMayBeOverTheFastestAndItsBoundInWeeks() {
    Average fastest = rule("hybrid", "fastest", Average.class);

    assertThat(fastest.days()).isEqualTo(35);
    assertThat(fastest.fastest()).isEqualTo(Share.parse("90%"));
  }

  @Test
  void fieldOfOneNameIsReadAsTheReadingsKindHasIt() {
    assertThat(rule("hybrid", "number", Volume.class).units()).isEqualTo(500);
    assertThat(rule("hybrid", "share", WithinDeadline.class).share()).isEqualTo(Share.parse("90%"));
  }

  @Test
  void completionByADateIsRead() {
    CompletedBy rule = rule("list", "before", CompletedBy.class);

    assertThat(rule.by()).isEqualTo(LocalDate.of(2024, 3, 16));
    assertThat(rule.missedWhenClosed()).isEqualTo(Set.of("unreachable", "moved"));
    assertThat(rule.share()).isEqualTo(Share.parse("95%"));
    assertThat(rule.cohort().clock().from()).isEqualTo(Selector.of(EventKind.EXTENSION_DUE));
    assertThat(rule("list", "inclusive", CompletedBy.class).by())
        .isEqualTo(LocalDate.of(2024, 3, 17));
    assertThat(rule("list", "inclusive", CompletedBy.class).missedWhenClosed())
        .isEqualTo(Set.of("unreachable"));
  }

  @Test
  void noticeIsRead() {
    Notice rule = rule("letter", Reading.PLAIN, Notice.class);

    assertThat(rule.statedTime().period()).isEqualTo(Period.ofMonths(7));
    assertThat(rule.statedTime().roll()).isEqualTo(Deadline.Roll.NEXT_WORKING_DAY);
    assertThat(rule.share()).isEqualTo(Share.parse("99.5%"));
    assertThat(rule.cohort().population().where())
        .isEqualTo(Map.of("first-time", Set.of("yes", "1")));
  }

  @Test
  void serviceLevelIsReadInEachOfItsScopes() {
    ServiceLevel pooled = rule("desks", "pooled", ServiceLevel.class);

    assertThat(pooled.sites()).containsExactly("Næstved", "Aalborg");
    assertThat(pooled.within()).isEqualTo(Deadline.of(Period.ofDays(21)));
    assertThat(pooled.scope()).isEqualTo(ServiceLevel.Scope.POOLED);
    assertThat(pooled.share()).isEqualTo(Share.parse("91%"));
    assertThat(pooled.days()).hasSize(254);
    assertThat(rule("desks", "each", ServiceLevel.class).scope())
        .isEqualTo(ServiceLevel.Scope.EACH_SITE);
    assertThat(rule("desks", "all", ServiceLevel.class).scope())
        .isEqualTo(ServiceLevel.Scope.ALL_SITES);
    assertThat(rule("desks", "all", ServiceLevel.class).sites()).containsExactly("Aalborg");
  }

  @Test
  void milestoneIsRead() {
    assertThat(rule("papers", Reading.PLAIN, Milestone.class).deliveries())
        .containsExactly(
            new Delivery(
                "papers-q2", Map.of("da", "Notat", "en", "Note"), LocalDate.of(2024, 6, 30), true),
            new Delivery("papers-q4", Map.of(), LocalDate.of(2024, 12, 31), false));
  }

  @Test
  void whatCountsIsByDefaultThePlansPeriod() throws IOException {
    String plain = EveryKind.PLAN.replace("    counted-in: 2024-01-01/2024-12-31\n", "");

    assertThat(read(plain).reading("volume", Reading.PLAIN).orElseThrow().rule().countedIn())
        .isEqualTo(plan.period());
    assertThat(read(plain).reading("desks", "pooled").orElseThrow().rule().countedIn())
        .isEqualTo(plan.period());
  }

  @Test
  void serviceLevelIsByDefaultOfAllSiteDaysTogether() throws IOException {
    String plain = EveryKind.PLAN.replace("    per: site-days\n", "");

    assertThat(read(plain).reading("desks", "pooled").orElseThrow().rule())
        .isEqualTo(rule("desks", "pooled", ServiceLevel.class));
  }

  @Test
  void volumeOfAPlanWithoutHolidaysHasItsPaceFromMondaysToFridays() throws IOException {
    Plan read =
        read(
            """
            plan: p
            agency: a
            zone: UTC
            period: 2024-01-01/2024-12-31
            clocks: {decision: {from: filed, to: decided}}
            targets: [{id: v, kind: volume, clock: decision, required: 1}]
            """);

    assertThat(read.targets().get(0).elected().rule())
        .isInstanceOfSatisfying(
            Volume.class,
            volume -> {
              assertThat(volume.holidays()).isEqualTo(Holidays.NONE);
              assertThat(volume.workingDays()).isEqualTo(262);
            });
  }

  @Test
  void readingsOfOneTargetMayEachSayWhenTheSameDeliveryIsDue() throws IOException {
    Plan read =
        read(
            EveryKind.PLAN
                + """
                    readings:
                      - {id: all, elected: true, deliveries: [{id: papers-q2, by: 2024-06-30}]}
                      - {id: early, deliveries: [{id: papers-q2, by: 2024-06-29}]}
                """);

    assertThat(read.target("papers").orElseThrow().readings()).hasSize(2);
  }

  @Test
  void kindMayStandInTheReadingsAlone() throws IOException {
    Plan read =
        read(
            EveryKind.PLAN
                .replace("    kind: within-deadline\n", "")
                .replace("{id: share,", "{id: share, kind: within-deadline,"));

    assertThat(read).usingRecursiveComparison().ignoringFields("edition").isEqualTo(plan);
  }

  @Test
  void editionChangesWithEveryByteOfTheFileAndWithNothingElse() throws IOException {
    assertThat(plan.edition()).matches("[0-9a-f]{12}");
    assertThat(read(EveryKind.PLAN).edition()).isEqualTo(plan.edition());
    assertThat(read(EveryKind.PLAN + "\n").edition()).isNotEqualTo(plan.edition());
  }

  private <T extends TargetRule> T rule(String target, String reading, Class<T> kind) {
    return kind.cast(plan.reading(target, reading).orElseThrow().rule());
  }

  private Plan read(String text) throws IOException {
    return PlanFile.read(Files.writeString(folder.resolve("plan.yaml"), text));
  }
}
