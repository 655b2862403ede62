package dk.frist.connectors.files;

/**
 * What the writing of a replay's files may take.
 *
 * @param threads how many pieces of the work are done at the same time
 * @param sortMemory roughly how many bytes all sorts that go on at a time take together
 */
record Capacity(int threads, long sortMemory) {
  /** More would wait: a plan has two long ways through its files, and one has few plans. */
  private static final int MOST_THREADS = 4;

  /** The machine's processors, as far as there is work for them. */
  static Capacity ofTheMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Capacity(Math.min(processors, MOST_THREADS), SpillSort.MEMORY_BYTES);
  }

  /** What is left for each sort when all threads sort. */
  long memoryOfASort() {
    return sortMemory / threads;
  }
}
