package dk.frist.connectors.logs;

/**
 * A part of a log: records that follow one another.
 *
 * @param firstByte where it begins, as a place in the file; 0 of a whole log
 * @param before how many records of the log come before it
 * @param last the number of its last record in the log, from 1; the largest there is for a part
 *     that ends where the log does, wherever that is
 */
record LogPart(long firstByte, long before, long last) {
  static final LogPart WHOLE = new LogPart(0, 0, Long.MAX_VALUE);

  /** Whether it begins and ends with the log. */
  boolean isWhole() {
    return equals(WHOLE);
  }
}
