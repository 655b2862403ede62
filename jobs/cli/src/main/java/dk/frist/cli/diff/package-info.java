/** {@code frist diff}: what changed between two runs, and why. */
package dk.frist.cli.diff;
