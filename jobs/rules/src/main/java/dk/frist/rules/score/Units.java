package dk.frist.rules.score;

/**
 * The units of one reading as of a day, over all the days on which they count.
 *
 * @param counted how many count by now, met or missed
 * @param met how many of those are met
 * @param pendingMet how many do not count yet, but have done in time what was asked
 * @param pendingInTime how many are open, within their deadline
 * @param pendingOverdue how many are open past their deadline
 * @param leadDaysOfFastest the lead days, added up, of the fastest cases that a mean is over; 0
 *     where no mean is asked for
 */
public record Units(
    long counted,
    long met,
    long pendingMet,
    long pendingInTime,
    long pendingOverdue,
    long leadDaysOfFastest) {

  long missed() {
    return counted - met;
  }
}
