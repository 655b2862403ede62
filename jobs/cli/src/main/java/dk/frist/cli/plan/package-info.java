/** The commands that deal with plans. */
package dk.frist.cli.plan;
