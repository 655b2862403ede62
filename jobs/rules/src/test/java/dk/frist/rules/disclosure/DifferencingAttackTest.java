package dk.frist.rules.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/**
 * An attacker who knows the rules tries every table: which could have been published as this one
 * was, on one day or on two? No small count, and no small difference of two days, may be the same
 * in all of them; not even for one who knows that counts only grow.
 *
 * <p>A table is a total and its parts. Tables go up to a total at which a step of rounding ends, so
 * that none that would be published alike is left out.
 */
class DifferencingAttackTest {

  /** As it is done. */
  private static List<PublicCount> publish(List<Long> table) {
    List<PublicCount> parts = table.subList(1, table.size()).stream().map(PublicCount::of).toList();
    List<PublicCount> published = new ArrayList<>(List.of(PublicCount.total(parts)));
    published.addAll(parts);
    return published;
  }

  /** As it must not be done: every count by itself. */
  private static List<PublicCount> publishEachByItself(List<Long> table) {
    return table.stream().map(PublicCount::of).toList();
  }

  /** Every list of so many parts of up to a size, the total first. */
  private static List<List<Long>> tables(int parts, long largest) {
    List<List<Long>> tables = List.of(List.of(0L));
    for (int part = 0; part < parts; part++) {
      List<List<Long>> longer = new ArrayList<>();
      for (List<Long> table : tables) {
        for (long count = 0; count <= largest; count++) {
          List<Long> next = new ArrayList<>(table);
          next.set(0, table.get(0) + count);
          next.add(count);
          longer.add(List.copyOf(next));
        }
      }
      tables = longer;
    }
    return tables;
  }

  private static List<List<List<Long>>> publishedAlike(
      List<List<Long>> tables, Function<List<Long>, List<PublicCount>> publish) {
    Map<List<PublicCount>, List<List<Long>>> alike = new HashMap<>();
    for (List<Long> table : tables) {
      alike.computeIfAbsent(publish.apply(table), seen -> new ArrayList<>()).add(table);
    }
    return List.copyOf(alike.values());
  }

  /** The small counts that an attacker can be sure of, as text. */
  private static List<String> certainCounts(List<List<List<Long>>> published) {
    List<String> certain = new ArrayList<>();
    for (List<List<Long>> alike : published) {
      for (int i = 0; i < alike.get(0).size(); i++) {
        int at = i;
        Set<Long> possible = new HashSet<>(alike.stream().map(table -> table.get(at)).toList());
        addIfCertain(possible, alike + " at " + at, certain);
      }
    }
    return certain;
  }

  /** The small differences that an attacker can be sure of, as text. */
  private static List<String> certainDifferences(
      List<List<List<Long>>> published, boolean growing) {
    List<String> certain = new ArrayList<>();
    for (List<List<Long>> before : published) {
      for (List<List<Long>> after : published) {
        for (int i = 0; i < before.get(0).size(); i++) {
          Set<Long> possible = differences(before, after, i, growing);
          addIfCertain(possible, before + " to " + after + " at " + i, certain);
        }
      }
    }
    return certain;
  }

  private static void addIfCertain(Set<Long> possible, String where, List<String> certain) {
    if (possible.size() == 1) {
      long value = Math.abs(possible.iterator().next());
      if (value > 0 && value < 5) {
        certain.add(where + " is " + value);
      }
    }
  }

  private static Set<Long> differences(
      List<List<Long>> before, List<List<Long>> after, int at, boolean growing) {
    Set<Long> possible = new HashSet<>();
    for (List<Long> one : before) {
      for (List<Long> other : after) {
        if (!growing || isGrown(one, other)) {
          possible.add(other.get(at) - one.get(at));
          if (possible.size() > 1) {
            return possible;
          }
        }
      }
    }
    return possible;
  }

  private static boolean isGrown(List<Long> one, List<Long> other) {
    for (int i = 0; i < one.size(); i++) {
      if (other.get(i) < one.get(i)) {
        return false;
      }
    }
    return true;
  }

  @Test
  void noSmallCountOfOneDayComesOut() {
    assertThat(certainCounts(publishedAlike(tables(2, 52), DifferencingAttackTest::publish)))
        .isEmpty();
    assertThat(certainCounts(publishedAlike(tables(3, 22), DifferencingAttackTest::publish)))
        .isEmpty();
    assertThat(certainCounts(publishedAlike(tables(4, 12), DifferencingAttackTest::publish)))
        .isEmpty();
  }

  @Test
  void noSmallDifferenceOfTwoDaysComesOut() {
    for (boolean growing : new boolean[] {false, true}) {
      assertThat(
              certainDifferences(
                  publishedAlike(tables(2, 22), DifferencingAttackTest::publish), growing))
          .isEmpty();
      assertThat(
              certainDifferences(
                  publishedAlike(tables(3, 12), DifferencingAttackTest::publish), growing))
          .isEmpty();
    }
  }

  /** The attack is worth something: it breaks the rule that comes to mind first. */
  @Test
  void attackBreaksTotalsThatAreRoundedByThemselves() {
    List<List<List<Long>>> published =
        publishedAlike(tables(3, 12), DifferencingAttackTest::publishEachByItself);

    assertThat(certainCounts(published)).isNotEmpty();
    assertThat(published).contains(List.of(List.of(7L, 1L, 1L, 5L)));
  }

  /**
   * Any two days of any size: what each part may have been is found by looking, not by the rule.
   */
  @Property(seed = "21", tries = 1000)
  void anyTwoDaysLeaveTwoValuesOpen(
      @ForAll @Size(6) List<@IntRange(max = 3000) Integer> before,
      @ForAll @Size(6) List<@IntRange(min = -6, max = 40) Integer> more) {
    for (int i = 0; i < before.size(); i++) {
      long one = before.get(i);
      long other = Math.max(0, one + more.get(i));
      Set<Long> differences = new HashSet<>();
      Set<Long> possible = possible(one);
      for (long was : possible) {
        possible(other).forEach(is -> differences.add(is - was));
      }
      List<String> certain = new ArrayList<>();
      addIfCertain(possible, "count", certain);
      addIfCertain(differences, "difference", certain);

      assertThat(certain).isEmpty();
      assertThat(possible).contains(one);
    }
  }

  private static Set<Long> possible(long count) {
    Set<Long> possible = new HashSet<>();
    for (long other = Math.max(0, count - 10); other <= count + 10; other++) {
      if (PublicCount.of(other).equals(PublicCount.of(count))) {
        possible.add(other);
      }
    }
    return possible;
  }
}
