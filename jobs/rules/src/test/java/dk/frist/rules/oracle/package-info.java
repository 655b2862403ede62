/**
 * What the figures mean, written a second time: slow, obvious, and sharing no logic with the core.
 * Only the data types of events and plans are common to both.
 */
package dk.frist.rules.oracle;
