/**
 * A seeded generator of case events of Udlændingestyrelsen, for demonstrations and load tests.
 *
 * <pre>
 * case-types.csv, areas.csv, …  ─> {@link dk.frist.cli.generate.Catalogue}
 *   each day, each case type    ─> cases filed ─> {@link dk.frist.cli.generate.CaseCourse}: all events of a case
 *   by recorded time            ─> {@link dk.frist.cli.generate.GeneratedEvents} ─> file or topic
 * </pre>
 *
 * What is typical of a case type stands in the tables under {@code resources/generate}; nothing of
 * it is a real figure of the authority.
 */
package dk.frist.cli.generate;
