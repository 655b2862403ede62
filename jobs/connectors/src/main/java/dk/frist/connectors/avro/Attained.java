package dk.frist.connectors.avro;

import dk.frist.rules.score.Attainment;
import dk.frist.rules.score.TargetState;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far a reading has come, as records carry it: a state's name, and a value or null. */
final class Attained {
  private static final Map<String, TargetState> STATES =
      Arrays.stream(TargetState.values())
          .collect(Collectors.toUnmodifiableMap(TargetState::id, Function.identity()));

  private Attained() {}

  /** What the state rests on; null while nothing counts. */
  static @Nullable Double value(Attainment attainment) {
    return attainment.hasValue() ? Double.valueOf(attainment.value()) : null;
  }

  /** The state of a name; null for a name that this version does not know. */
  static @Nullable TargetState state(String id) {
    return STATES.get(id);
  }

  /** The attainment that a record carries; null when its state is none that this version knows. */
  static @Nullable Attainment of(@Nullable String stateId, @Nullable Double value) {
    TargetState state = stateId == null ? null : state(stateId);
    return state == null ? null : new Attainment(state, value == null ? Attainment.NOTHING : value);
  }
}
