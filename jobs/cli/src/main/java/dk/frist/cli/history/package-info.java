/** Whole event logs in memory: for commands that need every unit's events, or figures at once. */
package dk.frist.cli.history;
