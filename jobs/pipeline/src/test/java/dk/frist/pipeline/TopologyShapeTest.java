package dk.frist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dk.frist.rules.casefile.CaseEvent;
import dk.frist.rules.casefile.Intake;
import dk.frist.rules.casefile.Rejected;
import dk.frist.rules.casefile.Tally;
import dk.frist.rules.figures.Change;
import dk.frist.rules.figures.FigureSet;
import dk.frist.rules.figures.Series;
import dk.frist.rules.plan.Plans;
import dk.frist.rules.score.Scorecard;
import dk.frist.rules.verdict.CaseVerdict;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a running job cannot lose: its uids and the types of its edges and state. */
class TopologyShapeTest {
  private static StreamGraph graph() {
    return graph(FigureSchedule.live(Duration.ofSeconds(1)));
  }

  private static StreamGraph graph(FigureSchedule schedule) {
    StreamExecutionEnvironment environment = Sources.environment(2, Map.of());
    FristStreams streams =
        FristTopology.build(
            Sources.bounded(environment, Population.of(1, 1)), Plans.of(Population.PLAN), schedule);
    streams.figures().print();
    streams.scorecards().print();
    streams.verdicts().print();
    streams.rejected().print();
    streams.tallies().print();
    return environment.getStreamGraph();
  }

  /** A savepoint finds its state by these. Renaming one loses the state of every running job. */
  @Test
  void uidsAreTheOnesThatSavepointsKnow() {
    assertThat(graph().getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .filteredOn(Objects::nonNull)
        .containsExactlyInAnyOrder(
            "sort-intake",
            "judge",
            "pre-add",
            "add-up",
            "attainments",
            "score",
            "pre-add-intake-tallies",
            "pre-add-judge-tallies")
        .allMatch(uid -> uid.matches("[a-z]+(-[a-z]+)*"));
  }

  /** A replay that was stopped finds its state by these. */
  @Test
  void replayHasAnOperatorMore() {
    assertThat(graph(FigureSchedule.replay(Sampling.DAILY)).getStreamNodes())
        .extracting(StreamNode::getTransformationUID)
        .contains("sort-intake", "pack", "judge", "pre-add", "add-up", "score");
  }

  @Test
  void everyOperatorOfOursHasAUid() {
    assertThat(graph().getStreamNodes())
        .filteredOn(node -> node.getTransformationUID() == null)
        .extracting(StreamNode::getOperatorName)
        .as("sources and sinks of this test")
        .allMatch(name -> name.startsWith("Source:") || name.startsWith("Sink:"));
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Intake.class,
        CaseEvent.class,
        EventPack.class,
        Change.class,
        Series.class,
        RecordedDay.class,
        FigureSet.class,
        CaseVerdict.class,
        Rejected.class,
        Tally.class,
        ChangeSums.class,
        SeriesChanges.class,
        Pane.class,
        PaneKey.class,
        SeriesProgress.class,
        SeriesAttainment.class,
        DayOfSeries.class,
        ScoreProgress.class,
        Scorecard.class,
        JudgedPlan.class,
        PlannedVerdict.class
      })
  void typesOfEdgesAndStateNeedNoGenericSerializer(Class<?> type) {
    SerializerConfigImpl withoutGenericTypes = new SerializerConfigImpl();
    withoutGenericTypes.setGenericTypes(false);
    TypeInformation<?> information = TypeInformation.of(type);

    assertThat(information).isNotInstanceOf(GenericTypeInfo.class);
    assertThat(information.createSerializer(withoutGenericTypes)).isNotNull();
  }
}
