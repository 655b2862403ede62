/** The configuration of {@code frist run}: one validated record per concern. */
package dk.frist.cli.run;
