package dk.frist.rules;

/**
 * Something with a signed count that can be added up with others of its kind.
 *
 * @param <T> the type itself, with value equality: two that differ in count alone add up
 */
public interface Counted<T extends Counted<T>> {

  /** How many; negative to take back. */
  long count();

  /** The same, counted differently. */
  T withCount(long count);
}
