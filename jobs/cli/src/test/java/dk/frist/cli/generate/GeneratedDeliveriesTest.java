package dk.frist.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventKind;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.Milestone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether what the plan wants delivered is delivered in the generated year, and nothing else. */
class GeneratedDeliveriesTest {
  private static List<CaseEvent> deliveries(Span span) {
    List<CaseEvent> events = new ArrayList<>();
    new GeneratedEvents(span)
        .forEachRemaining(
            event -> {
              if (event.kind().unitKind() == UnitKind.MILESTONE) {
                events.add(event);
              }
            });
    return events;
  }

  private static Span years(int years) {
    return new Span(2024, years, 0.001, Span.UNLIMITED_EVENTS, 1);
  }

  private static List<Milestone.Delivery> planned() throws Exception {
    return PlanOutcomes.immigrationService().targets().stream()
        .flatMap(target -> target.readings().stream())
        .filter(reading -> reading.rule() instanceof Milestone)
        .flatMap(reading -> ((Milestone) reading.rule()).deliveries().stream())
        .toList();
  }

  @Test
  void everyDeliveryOfThePlanIsMadeOnce() throws Exception {
    assertThat(deliveries(years(1)))
        .filteredOn(event -> event.kind() == EventKind.MILESTONE_DELIVERED)
        .extracting(CaseEvent::caseId)
        .containsExactlyInAnyOrderElementsOf(
            planned().stream().map(Milestone.Delivery::id).toList());
  }

  @Test
  void onlyWhatThePlanWantsAssessedIsAssessedAndOneIsLeftToAPerson() throws Exception {
    List<String> toAssess =
        planned().stream().filter(Milestone.Delivery::assessed).map(d -> d.id()).toList();

    List<String> assessed =
        deliveries(years(1)).stream()
            .filter(event -> event.kind() == EventKind.MILESTONE_ASSESSED)
            .map(CaseEvent::caseId)
            .toList();

    assertThat(toAssess).containsAll(assessed).hasSize(assessed.size() + 1);
  }

  @Test
  void deliveriesBelongToTheFirstYearOfASpan() {
    assertThat(deliveries(years(2))).isEqualTo(deliveries(years(1)));
  }
}
