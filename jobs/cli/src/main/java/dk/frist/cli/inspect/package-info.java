/** Looks into logs that nobody knows yet. */
package dk.frist.cli.inspect;
