package dk.frist.connectors.plan;

import dk.frist.connectors.yaml.Fields;
import dk.frist.connectors.yaml.Key;
import dk.frist.connectors.yaml.Shape;
import dk.frist.connectors.yaml.YamlNode;
import dk.frist.rules.calendar.DateRange;
import dk.frist.rules.calendar.Deadline;
import dk.frist.rules.calendar.Holidays;
import dk.frist.rules.plan.ServiceLevel;
import dk.frist.rules.plan.ServiceLevel.Scope;
import dk.frist.rules.plan.Share;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the target kind {@code service-level}. Its units are the working days of the plan. */
final class ServiceLevelForm {
  private static final Map<String, Scope> SCOPES =
      Map.of(
          "site-days", Scope.POOLED,
          "each-site", Scope.EACH_SITE,
          "days", Scope.ALL_SITES);
  private static final Key SITES =
      Key.required(
          "sites",
          Shape.oneOrMore(Shape.TEXT),
          "[Aalborg, Odense]",
          "The sites, one or a list, as the slot observations name them.");
  private static final Key PER =
      Key.optional(
          "per",
          Words.shape(SCOPES),
          "each-site",
          "What the share is of: site-days, the working days of all sites together (the default);"
              + " each-site, the working days at each site by itself; days, the working days on"
              + " which every site held.");

  static final List<Key> KEYS =
      List.of(SITES, DeadlineForm.DEADLINE, PER, CohortForm.COUNTED_IN, ShareForm.REQUIRED);

  private ServiceLevelForm() {}

  /** The rule, or null when a mistake was noted. */
  static @Nullable ServiceLevel read(RuleFields fields, Setting setting) {
    YamlNode sitesNode = fields.required(SITES);
    Set<String> sites =
        sitesNode == null ? null : Fields.texts(sitesNode, SITES.name(), fields.mistakes());
    Period within = DeadlineForm.period(fields);
    Scope scope = Words.read(PER, SCOPES, Scope.POOLED, fields);
    DateRange countedIn = CohortForm.countedIn(fields, setting);
    Share share = ShareForm.read(fields);
    Holidays holidays = setting.holidays();
    if (holidays == null && fields.areWhole()) {
      fields
          .mistakes()
          .at(
              fields.place(),
              "a service level counts working days and needs to know the holidays; add for example"
                  + " holidays: dk at the top of the plan");
    }
    if (countedIn == null || !CohortForm.hasBothEnds(countedIn, "a service level", fields)) {
      return null;
    }
    if (sites == null || within == null || scope == null || holidays == null || share == null) {
      return null;
    }
    ServiceLevel level =
        new ServiceLevel(sites, Deadline.of(within), scope, holidays, countedIn, share);
    if (fields.areWhole() && level.days().isEmpty()) {
      fields
          .mistakes()
          .at(
              fields.optional(CohortForm.COUNTED_IN).orElse(fields.place()),
              "nothing counts: " + countedIn + " has no working day; write a longer range");
    }
    return level;
  }
}
