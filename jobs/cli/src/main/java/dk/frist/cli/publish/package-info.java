/** {@code frist publish}: figures that the public may see. */
package dk.frist.cli.publish;
