package dk.frist.pipeline;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import java.util.Arrays;

/**
 * The changes of one series, added up: those that differ in count alone are one entry, unless they
 * were appended. Entries keep the order in which they came first. A Flink POJO of primitive arrays;
 * its public fields are state and keep their names. Not safe for threads.
 */
public final class ChangeSums {
  private static final int INITIAL_CAPACITY = 4;

  /** So few are found faster by looking at each. */
  private static final int WITHOUT_INDEX = 8;

  private static final int ABSENT = -1;
  private static final Column[] COLUMNS = Column.values();

  /** How many entries of each array are in use. */
  public int size;

  /** {@link Change#recordedDay()} of each entry. */
  public int[] recordedDays = new int[INITIAL_CAPACITY];

  /** {@link Column#ordinal()} of each entry. New columns are added at the end of that enum. */
  public byte[] columns = new byte[INITIAL_CAPACITY];

  /** {@link Change#day()} of each entry. */
  public int[] days = new int[INITIAL_CAPACITY];

  /** {@link Change#value()} of each entry. */
  public int[] values = new int[INITIAL_CAPACITY];

  /** {@link Change#count()} of each entry; 0 where all was taken back. */
  public long[] counts = new long[INITIAL_CAPACITY];

  /** Places of entries by hash, 0 for none, else one more than the place. Made when needed. */
  private transient int[] index;

  /** No changes. */
  @SuppressWarnings("NullAway.Init") // Flink makes one by this, and leaves the index to us
  public ChangeSums() {}

  /** What is handed out for each entry that counts something. */
  @FunctionalInterface
  interface Visitor {
    void visit(int recordedDay, Column column, int day, int value, long count) throws Exception;
  }

  void add(Change change) {
    add(change.recordedDay(), change.column(), change.day(), change.value(), change.count());
  }

  @SuppressWarnings("EnumOrdinal") // one byte in state; a test pins the order of the columns
  void add(int recordedDay, Column column, int day, int value, long count) {
    byte ordinal = (byte) column.ordinal();
    int place =
        size <= WITHOUT_INDEX
            ? find(recordedDay, ordinal, day, value)
            : lookUp(recordedDay, ordinal, day, value);
    if (place == ABSENT) {
      append(recordedDay, ordinal, day, value, count);
    } else {
      counts[place] += count;
    }
  }

  /** Adds an entry without looking for one that it could be added to. */
  @SuppressWarnings("EnumOrdinal")
  void append(Change change) {
    byte column = (byte) change.column().ordinal();
    append(change.recordedDay(), column, change.day(), change.value(), change.count());
  }

  private void append(int recordedDay, byte column, int day, int value, long count) {
    if (size == columns.length) {
      grow();
    }
    recordedDays[size] = recordedDay;
    columns[size] = column;
    days[size] = day;
    values[size] = value;
    counts[size] = count;
    size++;
    if (index != null) {
      enter(size - 1);
    }
  }

  private int find(int recordedDay, byte column, int day, int value) {
    for (int i = size - 1; i >= 0; i--) {
      if (is(i, recordedDay, column, day, value)) {
        return i;
      }
    }
    return ABSENT;
  }

  private int lookUp(int recordedDay, byte column, int day, int value) {
    if (index == null) {
      makeIndex();
    }
    int mask = index.length - 1;
    int slot = hash(recordedDay, column, day, value) & mask;
    while (index[slot] != 0) {
      int place = index[slot] - 1;
      if (is(place, recordedDay, column, day, value)) {
        return place;
      }
      slot = (slot + 1) & mask;
    }
    return ABSENT;
  }

  private boolean is(int place, int recordedDay, byte column, int day, int value) {
    return values[place] == value
        && days[place] == day
        && recordedDays[place] == recordedDay
        && columns[place] == column;
  }

  private void makeIndex() {
    index = new int[Integer.highestOneBit(columns.length) * 4];
    for (int i = 0; i < size; i++) {
      enter(i);
    }
  }

  private void enter(int place) {
    int mask = index.length - 1;
    int slot = hash(recordedDays[place], columns[place], days[place], values[place]) & mask;
    while (index[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    index[slot] = place + 1;
  }

  private static int hash(int recordedDay, byte column, int day, int value) {
    int hash = ((recordedDay * 31 + day) * 31 + value) * 31 + column;
    hash *= 0x9E3779B9; // spreads what differs in low bits alone
    return hash ^ (hash >>> 15);
  }

  private void grow() {
    int capacity = 2 * size;
    recordedDays = Arrays.copyOf(recordedDays, capacity);
    columns = Arrays.copyOf(columns, capacity);
    days = Arrays.copyOf(days, capacity);
    values = Arrays.copyOf(values, capacity);
    counts = Arrays.copyOf(counts, capacity);
    if (index != null) {
      makeIndex();
    }
  }

  /** The earliest recorded day on which something changes; the greatest int for none. */
  int firstRecordedDay() {
    int first = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      if (counts[i] != 0) {
        first = Math.min(first, recordedDays[i]);
      }
    }
    return first;
  }

  void forEach(Visitor visitor) throws Exception {
    for (int i = 0; i < size; i++) {
      if (counts[i] != 0) {
        visitor.visit(recordedDays[i], COLUMNS[columns[i]], days[i], values[i], counts[i]);
      }
    }
  }
}
