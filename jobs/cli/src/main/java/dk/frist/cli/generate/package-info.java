/**
 * A seeded generator of events of Udlændingestyrelsen and SIRI, for demonstrations and load tests.
 *
 * <pre>
 * case-types.csv, … ─> {@link dk.frist.cli.generate.AgencyCases}       each day: the cases filed, with all of their events ┐
 * sites.csv ─────────> {@link dk.frist.cli.generate.SlotObservations}  each day: the wait at a desk ───────────────────────┤
 * deliveries.csv ────> {@link dk.frist.cli.generate.Deliveries}        each day: what is delivered and assessed ───────────┤
 *                       file or topic <─ by recorded time ─ {@link dk.frist.cli.generate.GeneratedEvents} <┘
 * </pre>
 *
 * What is typical of a case type, of a desk and of a delivery stands in the tables under {@code
 * resources/generate}; nothing of it is a real figure or fact of an authority.
 */
package dk.frist.cli.generate;
