package dk.frist.cli.report.page;

import dk.frist.cli.report.Bunching;
import dk.frist.cli.report.Forecast;
import dk.frist.cli.report.Interval;
import dk.frist.cli.report.ReadingStanding;
import dk.frist.cli.report.SeriesStanding;
import dk.frist.cli.report.TargetCourse;
import dk.frist.cli.report.TargetStanding;
import dk.frist.rules.casefile.UnitKind;
import dk.frist.rules.plan.Requirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key figures of a target, each with its name. */
final class TargetFacts {
  private final Words words;
  private final TargetStanding standing;
  private final TargetCourse course;
  private final ReadingStanding elected;
  private final List<Fact> facts = new ArrayList<>();

  /**
   * A number and what it is.
   *
   * @param name what it is
   * @param value the number
   * @param note what it rests on; empty for nothing
   */
  public record Fact(String name, String value, String note) {}

  TargetFacts(Words words, TargetStanding standing, TargetCourse course) {
    this.words = words;
    this.standing = standing;
    this.course = course;
    this.elected = standing.elected();
  }

  /** Those that apply. */
  List<Fact> all() {
    addReached();
    addOpen();
    addShareOfCases();
    addForecast();
    return List.copyOf(facts);
  }

  private void addReached() {
    Requirement required = standing.required();
    Long n = elected.counted("n");
    add(
        "reached",
        new AttainedWords(words).reached(standing),
        words.say("required.note", new AttainedWords(words).required(standing)));
    boolean volume = required instanceof Requirement.AtLeast;
    if (n != null && !volume) {
      add(
          "counted." + unit(),
          words.count(n),
          words.say(
              "counted.note",
              words.count(elected.counted("met")),
              words.count(elected.counted("missed"))));
    }
    Long left = elected.breachesLeft();
    Long allowed = elected.counted("breaches_allowed");
    if (left != null && allowed != null && isOfCases()) {
      add("breaches-left", words.count(left), words.say("breaches.note", words.count(allowed)));
    }
  }

  private void addOpen() {
    Long inTime = elected.open("pending_in_time");
    Long overdue = elected.open("pending_overdue");
    if (inTime != null && overdue != null) {
      add(
          "open." + unit(),
          words.count(inTime + overdue),
          words.say("open.note", words.count(overdue)));
    }
  }

  private void addShareOfCases() {
    SeriesStanding only = elected.series().size() == 1 ? elected.series().get(0) : null;
    if (only == null || !isOfCases() || !(standing.required() instanceof Requirement.ShareMet)) {
      return;
    }
    BigDecimal withOverdue = only.share("ratio_with_overdue");
    add(
        "with-overdue",
        withOverdue == null ? words.say("not-computed") : words.share(withOverdue),
        words.say("with-overdue.note"));
    if (withOverdue != null) {
      addWinBack(only.counted("decisions_to_win_back"));
    }
    BigDecimal best = only.share("ratio_best");
    BigDecimal worst = only.share("ratio_worst");
    if (best != null && worst != null) {
      add("bounds", words.bounds(words.share(worst), words.share(best)), words.say("bounds.note"));
    }
  }

  private void addWinBack(@Nullable Long decisions) {
    add(
        "win-back",
        decisions == null ? words.say("win-back.impossible") : words.count(decisions),
        words.say("win-back.note"));
  }

  private void addForecast() {
    if (standing.isSettled()) {
      return;
    }
    Forecast forecast = course.forecast();
    if (forecast == null) {
      if (isOfCases()) {
        add("forecast", words.say("not-computed"), "");
      }
      return;
    }
    Interval value = forecast.value();
    String basis = words.sayCount("forecast.basis", forecast.basis());
    if (value == null) {
      add("forecast", words.say("forecast.too-little"), basis);
    } else {
      Requirement required = standing.required();
      add(
          "forecast",
          words.value(required, value.value()),
          words.say("forecast.note", words.bounds(required, value), basis));
    }
    BigDecimal chance = forecast.chance();
    if (chance != null) {
      add("chance", words.chance(chance), words.say("chance.note"));
    }
  }

  /** What the test of decisions just in time says; null when there is none. */
  static @Nullable String bunching(Words words, @Nullable Bunching bunching) {
    if (bunching == null) {
      return null;
    }
    return words.say(
        bunching.isSignificant() ? "bunching.significant" : "bunching.none",
        words.share(bunching.share()),
        words.share(bunching.expected()),
        words.pValue(bunching.pValue()));
  }

  private boolean isOfCases() {
    return elected.reading().rule().unitKind() == UnitKind.CASE;
  }

  private String unit() {
    return switch (elected.reading().rule().unitKind()) {
      case CASE -> "cases";
      case SERVICE_DAY -> "days";
      case MILESTONE -> "deliveries";
    };
  }

  private void add(String name, String value, String note) {
    facts.add(new Fact(words.say("fact." + name), value, note));
  }
}
