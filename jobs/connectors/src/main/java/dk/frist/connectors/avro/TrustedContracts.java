package dk.frist.connectors.avro;

import dk.frist.schemas.CaseEvent;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that the generated classes may be instantiated. Since 1.12.2 it refuses every class
 * that a schema names and nobody vouched for. What was trusted before stays trusted.
 */
final class TrustedContracts {
  private static final String CONTRACTS = CaseEvent.class.getPackageName();

  static {
    ClassSecurityPredicate ours = type -> type.getPackageName().equals(CONTRACTS);
    ClassSecurityValidator.setGlobal(
        ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(), ours));
  }

  private TrustedContracts() {}

  /** Has an effect the first time only. To be called before a contract's class is used. */
  static void vouch() {
    // The work is done once, when this class is initialised.
  }
}
