/** {@code frist backfill}: replays in Prometheus, there and gone again. */
package dk.frist.cli.backfill;
