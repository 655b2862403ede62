/** What targets will come to, how well that was said in the past, and what would change it. */
package dk.frist.cli.forecast;
