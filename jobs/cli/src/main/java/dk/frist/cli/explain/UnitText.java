package dk.frist.cli.explain;

import static dk.frist.rules.casefile.CaseFile.NO_DAY;

import dk.frist.rules.calendar.LocalDays;
import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.EventDetail;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.verdict.ClockState;
import dk.frist.rules.verdict.Explanation;
import dk.frist.rules.verdict.Explanation.ClockAccount;
import dk.frist.rules.verdict.Explanation.ReadingAccount;
import dk.frist.rules.verdict.PauseLedger;
import dk.frist.rules.verdict.VerdictKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A unit's explanation as text: its events, its clocks, and what each reading says and why. */
final class UnitText {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Plans plans;
  private final KnownUnit known;
  private final int day;
  private final Explanation explanation;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param day the day to explain it as of, as an epoch day
   */
  UnitText(Plans plans, KnownUnit known, int day) {
    this.plans = plans;
    this.known = known;
    this.day = day;
    this.explanation = Explanation.of(plans, known.unit(), known.events(), day);
  }

  /** The text, line by line. */
  List<String> lines() {
    lines.add(
        "%s %s of %s, as of the end of %s"
            .formatted(
                known.unit().kind().id().replace('-', ' '),
                known.unit().id(),
                known.unit().agency(),
                LocalDate.ofEpochDay(day)));
    addEvents();
    addClocks();
    String shown = "";
    for (ReadingAccount account : explanation.readings()) {
      if (!account.plan().id().equals(shown)) {
        shown = account.plan().id();
        lines.add("");
        lines.add("plan " + shown);
      }
      addReading(account);
    }
    return lines;
  }

  private void addEvents() {
    lines.add("");
    lines.add("events, in the order recorded (times in " + plans.zone() + ")");
    lines.add("  recorded          happened          what");
    Set<String> standing =
        explanation.file().events().stream().map(CaseEvent::eventId).collect(Collectors.toSet());
    LocalDays days = plans.localDays();
    for (CaseEvent event : known.events()) {
      String mark = "";
      if (days.dayOf(event.recordedAt()) > day) {
        mark = "  (not recorded by then: does not count)";
      } else if (!standing.contains(event.eventId())) {
        mark = "  (taken back: does not count)";
      }
      lines.add(
          "  %s  %s  %s%s"
              .formatted(time(event.recordedAt()), time(event.occurredAt()), what(event), mark));
    }
    if (known.duplicates() > 0) {
      lines.add("  and " + known.duplicates() + " delivered again, which changes nothing");
    }
  }

  private String time(long epochMillis) {
    ZoneId zone = plans.zone();
    return MINUTES.format(Instant.ofEpochMilli(epochMillis).atZone(zone));
  }

  private static String what(CaseEvent event) {
    List<String> said = new ArrayList<>();
    if (event.caseType() != null) {
      said.add("case-type " + event.caseType());
    }
    for (EventDetail detail : EventDetail.values()) {
      String value = detail.in(event);
      if (value != null) {
        said.add(detail.id() + " " + value);
      }
    }
    new TreeMap<>(event.attributes()).forEach((name, value) -> said.add(name + " " + value));
    return event.kind().id() + (said.isEmpty() ? "" : ": " + String.join(", ", said));
  }

  private void addClocks() {
    if (explanation.clocks().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("clocks");
    for (ClockAccount account : explanation.clocks()) {
      lines.add(
          "  %s %s: %s"
              .formatted(account.plan().id(), account.clock().id(), text(account.state())));
      addPauses(account);
    }
  }

  private void addPauses(ClockAccount account) {
    for (PauseLedger.Entry entry : account.pauses().entries()) {
      lines.add(
          "      paused, %s: %s to %s, %s%s"
              .formatted(
                  entry.pause().id(),
                  LocalDate.ofEpochDay(entry.from()),
                  LocalDate.ofEpochDay(entry.to()),
                  days(entry.days()),
                  entry.ended() ? "" : ", not ended by then"));
    }
    if (account.state() instanceof ClockState.Stopped stopped
        && !account.clock().pauses().isEmpty()) {
      int paused = account.pauses().days();
      lines.add(
          "      net: %d - %d = %s, which no target deducts"
              .formatted(stopped.leadDays(), paused, days(stopped.leadDays() - paused)));
    }
  }

  private static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private static String text(ClockState state) {
    if (state.startDay() == NO_DAY) {
      return "not started";
    }
    String start = "started " + LocalDate.ofEpochDay(state.startDay());
    if (state instanceof ClockState.Stopped stopped) {
      LocalDate stop = LocalDate.ofEpochDay(stopped.stopDay());
      return start + ", stopped " + stop + ", " + stopped.leadDays() + " days";
    }
    return state.excludedFor() == null
        ? start + ", running"
        : start + ", no lead time: " + state.excludedFor();
  }

  private void addReading(ReadingAccount account) {
    VerdictKind verdict = account.judgement().asOf(day);
    String unit = account.unit().equals(known.unit().id()) ? "" : ", " + account.unit();
    lines.add(
        "  %s %s%s%s: %s"
            .formatted(
                account.target().id(),
                account.reading().id(),
                account.reading().elected() ? " (elected)" : "",
                unit,
                verdict == null ? "no verdict" : verdict.id()));
    if (verdict == null) {
      lines.add("      " + WhyNoVerdict.text(account.reading().rule(), explanation.file()));
      return;
    }
    WhyVerdict why = new WhyVerdict(account.reading().rule(), account.judgement(), day);
    lines.add("      deadline: " + why.deadline());
    lines.add("      " + why.text());
  }
}
