package dk.frist.rules.casefile;

import java.util.Locale;

/** What a target may judge. Every event is about a unit of one kind. */
public enum UnitKind {
  /** A case; its id is the case's pseudonym. */
  CASE,
  /** A day on which persons are served, at every site; its id is the ISO date. */
  SERVICE_DAY,
  /** Something to be delivered once; its id is that of the delivery in the plan. */
  MILESTONE;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The kind's name in keys: {@code service-day}. */
  public String id() {
    return id;
  }
}
