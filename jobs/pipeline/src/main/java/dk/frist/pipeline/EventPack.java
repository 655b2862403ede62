package dk.frist.pipeline;

/**
 * Many events of one group of units, which cross an edge and lie in state as one record. What is
 * inside is for {@link PackWriter} to write and for {@link UnpackedUnits} to read. A Flink POJO;
 * its public fields are state and keep their names.
 */
public final class EventPack {
  /**
   * So many that the units of one fit into memory where the units of all do not, of a few million
   * events even into a processor's cache, and that every subtask has a fair part of them. It is
   * state, as {@link #groupOf} is: with another number a stopped replay would not find its packs.
   */
  static final int GROUPS = 1024;

  /** The units' group, as of {@link #groupOf}; packs are parted by it. */
  public int group;

  /** How many events there are. */
  public int events;

  /** The events. */
  public byte[] bytes = new byte[0];

  /** No events. */
  public EventPack() {}

  EventPack(int group, int events, byte[] bytes) {
    this.group = group;
    this.events = events;
    this.bytes = bytes;
  }

  /**
   * The group of a unit.
   *
   * @param unit the unit's {@link dk.frist.rules.casefile.Unit#hash}
   */
  static int groupOf(long unit) {
    return (int) (unit >>> 32) & (GROUPS - 1);
  }
}
