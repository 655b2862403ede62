package dk.frist.pipeline;

import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.Column;
import java.util.Arrays;

/**
 * The changes of one series and one recorded day that wait for their day to close. Grows by
 * doubling, so adding costs constant time, also where state lives as objects on the heap. A Flink
 * POJO; its fields are state and keep their names.
 */
public final class Bucket {
  private static final int INITIAL_CAPACITY = 8;
  private static final Column[] COLUMNS = Column.values();

  /** How many entries of each array are in use. */
  public int size;

  /** {@link Column#ordinal()} of each change. New columns are added at the end of that enum. */
  public byte[] columns = new byte[INITIAL_CAPACITY];

  /** {@link Change#day()} of each change. */
  public int[] days = new int[INITIAL_CAPACITY];

  /** {@link Change#value()} of each change. */
  public int[] values = new int[INITIAL_CAPACITY];

  /** {@link Change#count()} of each change. */
  public long[] counts = new long[INITIAL_CAPACITY];

  /** An empty bucket. */
  public Bucket() {}

  /** What a bucket hands out for each change in it. */
  @FunctionalInterface
  interface Visitor {
    void visit(Column column, int day, int value, long count) throws Exception;
  }

  @SuppressWarnings("EnumOrdinal") // one byte in state; a test pins the order of the columns
  void add(Change change) {
    if (change.count() == 0) {
      return;
    }
    if (size == columns.length) {
      int capacity = 2 * size;
      columns = Arrays.copyOf(columns, capacity);
      days = Arrays.copyOf(days, capacity);
      values = Arrays.copyOf(values, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    columns[size] = (byte) change.column().ordinal();
    days[size] = change.day();
    values[size] = change.value();
    counts[size] = change.count();
    size++;
  }

  void forEach(Visitor visitor) throws Exception {
    for (int i = 0; i < size; i++) {
      visitor.visit(COLUMNS[columns[i]], days[i], values[i], counts[i]);
    }
  }
}
