package dk.frist.pipeline;

import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.verdict.CaseVerdict;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * What the topology gives; sinks are attached by whoever runs it.
 *
 * @param figures all figures of a series as of a day, each day's set replacing the former
 * @param scorecards where each plan stands as of a day, each day's card replacing the former
 * @param verdicts the judgements behind the figures, the latest of a plan, unit, target and reading
 *     replacing the former
 * @param rejected the records that became no event
 * @param tallies how every record that was read ended; to be added up
 */
public record FristStreams(
    DataStream<FigureSet> figures,
    DataStream<Scorecard> scorecards,
    DataStream<CaseVerdict> verdicts,
    DataStream<Rejected> rejected,
    DataStream<Tally> tallies) {

  /** The same with the figures and scorecards of sampled days alone. */
  public FristStreams sampled(Sampling sampling) {
    return new FristStreams(
        figures
            .filter(set -> sampling.includes(set.asOf()))
            .uid("sampled-figures")
            .name("sampled-figures"),
        scorecards
            .filter(card -> sampling.includes(card.asOf()))
            .uid("sampled-scorecards")
            .name("sampled-scorecards"),
        verdicts,
        rejected,
        tallies);
  }
}
