/** The real processes that tests need, started and stopped like objects, and a small log. */
@NullMarked
package dk.frist.testkit;

import org.jspecify.annotations.NullMarked;
