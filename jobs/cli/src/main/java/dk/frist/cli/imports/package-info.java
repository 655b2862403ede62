/** Brings event logs into the contract of case events. */
package dk.frist.cli.imports;
