/** The dashboards as typed Java, one source for parts that repeat, and what writes their JSON. */
@NullMarked
package dk.frist.boards;

import org.jspecify.annotations.NullMarked;
