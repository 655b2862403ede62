package dk.frist.cli.generate;

import dk.frist.rules.casefile.CaseEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** One of the sources that a span's events come from, asked day by day. */
interface DailyEvents {

  /** The first day to ask for. */
  LocalDate firstDay();

  /**
   * What begins on a day, with all that becomes of it later. Asked once for every day, in order.
   *
   * @param units takes, for each unit that begins, the deliveries of its events in any order, none
   *     recorded before the day
   */
  void on(LocalDate day, Consumer<List<CaseEvent>> units);
}
