/** A model of Grafana's dashboards, as much of it as Frist's boards need, and its JSON. */
@NullMarked
package dk.frist.boards.grafana;

import org.jspecify.annotations.NullMarked;
