package dk.frist.cli.generate;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * A place where persons are served, and how long they wait for a slot there, in days.
 *
 * @param site the place
 * @param usual how long the wait usually is
 * @param spellFrom the first day of the spell in which it is longer
 * @param spellTo its last day, in the same year
 * @param spell how long the wait is then
 */
record ServiceDesk(String site, double usual, MonthDay spellFrom, MonthDay spellTo, double spell) {

  /** Those of the table, in its order. */
  static List<ServiceDesk> load() {
    return Table.read("sites.csv", ServiceDesk::of);
  }

  private static ServiceDesk of(NamedCsvRecord row) {
    return new ServiceDesk(
        row.getField("site"),
        Double.parseDouble(row.getField("usual")),
        MonthDay.parse("--" + row.getField("spell-from")),
        MonthDay.parse("--" + row.getField("spell-to")),
        Double.parseDouble(row.getField("spell")));
  }

  /** The wait that a day tends to. */
  double expectedOn(LocalDate day) {
    MonthDay monthDay = MonthDay.from(day);
    return monthDay.isBefore(spellFrom) || monthDay.isAfter(spellTo) ? usual : spell;
  }
}
