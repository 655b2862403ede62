package dk.frist.connectors.logs;

import dk.frist.connectors.Passing;
import dk.frist.connectors.RecordedTimes;
import java.io.Serializable;

/**
 * What a log cannot say of itself.
 *
 * @param agency the authority that the events of a foreign log belong to
 * @param passing what of the events may pass
 * @param recordedTimes the times at which an event can have been recorded
 */
record Origin(String agency, Passing passing, RecordedTimes recordedTimes)
    implements Serializable {}
