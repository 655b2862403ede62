/**
 * The command {@code frist report}, and the numbers a report holds: read from a replay folder, of
 * no language and no form. {@link dk.frist.cli.report.page} says and draws them.
 */
package dk.frist.cli.report;
