package dk.frist.cli.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.frist.rules.casefile.EventKind;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The case types of the authorities, read from the tables that travel with the command.
 *
 * @param caseTypes about 80 of Udlændingestyrelsen and a dozen of SIRI, in the order of the table
 */
record Catalogue(List<CaseType> caseTypes) {
  private static final double PERCENT = 100;

  Catalogue {
    caseTypes = List.copyOf(caseTypes);
  }

  /**
   * Reads the tables.
   *
   * @throws IllegalStateException if a table is wrong: a defect of this program, not of its input
   */
  static Catalogue load() {
    Map<String, Season> seasons =
        Table.read("seasons.csv", Catalogue::season).stream()
            .collect(Collectors.toMap(Season::name, Function.identity()));
    Map<String, List<Area.Interview>> interviews = new LinkedHashMap<>();
    Table.read("interviews.csv", row -> Map.entry(row.getField("area"), interview(row)))
        .forEach(
            entry ->
                interviews
                    .computeIfAbsent(entry.getKey(), area -> new ArrayList<>())
                    .add(entry.getValue()));
    Map<String, Area> areas =
        Table.read("areas.csv", row -> area(row, interviews)).stream()
            .collect(Collectors.toMap(Area::id, Function.identity()));
    return new Catalogue(Table.read("case-types.csv", row -> caseType(row, areas, seasons)));
  }

  /** The authorities, in the order in which the table comes to them. */
  List<String> agencies() {
    return caseTypes.stream().map(caseType -> caseType.area().agency()).distinct().toList();
  }

  /** The case types of an authority; none when it has none here. */
  List<CaseType> of(String agency) {
    return caseTypes.stream().filter(caseType -> caseType.area().agency().equals(agency)).toList();
  }

  /** Every attribute that some case type has, sorted. */
  List<String> attributes() {
    return Stream.concat(
            Stream.of(CaseCourse.CHANNEL),
            caseTypes.stream().flatMap(caseType -> caseType.attributes().keySet().stream()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Season season(NamedCsvRecord row) {
    List<Double> months =
        row.getFields().subList(1, row.getFieldCount()).stream().map(Double::valueOf).toList();
    return new Season(row.getField("season"), months);
  }

  private static Area.Interview interview(NamedCsvRecord row) {
    return new Area.Interview(row.getField("interview"), share(row, "share"), leadTime(row));
  }

  private static Area area(NamedCsvRecord row, Map<String, List<Area.Interview>> interviews) {
    String id = row.getField("area");
    return new Area(
        id,
        row.getField("agency"),
        EventKind.of(row.getField("starts")).orElseThrow(),
        new Area.Shares(
            share(row, "fee"),
            share(row, "biometrics"),
            share(row, "information"),
            share(row, "hearing"),
            share(row, "suspended"),
            share(row, "served"),
            share(row, "remitted"),
            share(row, "reopened"),
            share(row, "reclassified"),
            share(row, "late-registered"),
            share(row, "weekend")),
        interviews.getOrDefault(id, List.of()),
        Choice.parse(row.getField("channels")),
        Choice.parse(row.getField("closures")));
  }

  private static CaseType caseType(
      NamedCsvRecord row, Map<String, Area> areas, Map<String, Season> seasons) {
    return new CaseType(
        row.getField("code"),
        row.getField("name"),
        named(areas, row.getField("area")),
        Double.parseDouble(row.getField("yearly")),
        leadTime(row),
        share(row, "granted"),
        share(row, "dismissed"),
        share(row, "closed"),
        named(seasons, row.getField("season")),
        attributes(row.getField("attributes")));
  }

  /** A late share is a percentage, {@code 9}, or moves from one to another, {@code 9..14}. */
  private static LeadTime leadTime(NamedCsvRecord row) {
    String[] late = row.getField("late").split("\\.\\.", -1);
    return new LeadTime(
        Double.parseDouble(row.getField("median")),
        Double.parseDouble(row.getField("p90")),
        Period.parse(row.getField("deadline")),
        Double.parseDouble(late[0]) / PERCENT,
        Double.parseDouble(late[late.length - 1]) / PERCENT);
  }

  private static Map<String, Choice> attributes(String text) {
    Map<String, Choice> attributes = new LinkedHashMap<>();
    if (!text.isEmpty()) {
      for (String attribute : text.split(";", -1)) {
        String[] parts = attribute.split("=", 2);
        attributes.put(parts[0], Choice.parse(parts[1]));
      }
    }
    return attributes;
  }

  private static double share(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field)) / PERCENT;
  }

  private static <T> T named(Map<String, T> known, String name) {
    T value = known.get(name);
    if (value == null) {
      throw new IllegalArgumentException("'" + name + "' is not one of " + known.keySet());
    }
    return value;
  }
}
