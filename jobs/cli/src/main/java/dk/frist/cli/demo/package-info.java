/** What a person watches while figures are made. */
package dk.frist.cli.demo;
