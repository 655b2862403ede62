package dk.frist.rules.plan;

import dk.frist.rules.casefile.CaseFile;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;

/**
 * Which cases a target speaks of.
 *
 * @param caseTypes the case types it covers; empty for all
 * @param where for each attribute named, the values a case may have; a case without the attribute
 *     is not covered
 */
public record Population(Set<String> caseTypes, Map<String, Set<String>> where)
    implements Serializable {

  /** Every case. */
  public static final Population ALL = new Population(Set.of(), Map.of());

  public Population {
    caseTypes = Set.copyOf(caseTypes);
    where = Map.copyOf(where);
  }

  /** Whether it covers some case of a type. */
  public boolean mayCover(String caseType) {
    return caseTypes.isEmpty() || caseTypes.contains(caseType);
  }

  public boolean covers(CaseFile file) {
    if (!mayCover(file.caseType())) {
      return false;
    }
    for (var condition : where.entrySet()) {
      String value = file.attribute(condition.getKey());
      if (value == null || !condition.getValue().contains(value)) {
        return false;
      }
    }
    return true;
  }
}
