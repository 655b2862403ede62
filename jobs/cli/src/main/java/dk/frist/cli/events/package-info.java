/** Case events on their way out: to a file or a topic, all at once or as time passes. */
package dk.frist.cli.events;
