/**
 * The page of a report: words in Danish and English, tables, charts, and the HTML that holds them.
 */
package dk.frist.cli.report.page;
