package dk.frist.rules.figures;

/**
 * A day that figures are as of, and what of it is over.
 *
 * @param day the day, as an epoch day
 * @param closedDay the last day that is over: it, or the one before while it is open
 */
record AsOf(int day, int closedDay) {
  /** A day that is over. */
  static AsOf closed(int day) {
    return new AsOf(day, day);
  }
}
