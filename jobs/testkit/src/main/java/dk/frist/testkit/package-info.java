/** The real processes that tests need, started and stopped like objects. */
@NullMarked
package dk.frist.testkit;

import org.jspecify.annotations.NullMarked;
