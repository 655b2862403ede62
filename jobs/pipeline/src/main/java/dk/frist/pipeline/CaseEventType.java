package dk.frist.pipeline;

import dk.frist.rules.casefile.CaseEvent;
import org.apache.flink.api.common.serialization.SerializerConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.jspecify.annotations.Nullable;

/** Tells Flink to write case events by {@link CaseEventSerializer}. */
public final class CaseEventType extends TypeInformation<CaseEvent> {
  /** The only one there need be. */
  public static final TypeInformation<CaseEvent> INSTANCE = new CaseEventType();

  private static final long serialVersionUID = 1L;

  private CaseEventType() {}

  @Override
  public TypeSerializer<CaseEvent> createSerializer(SerializerConfig config) {
    return new CaseEventSerializer();
  }

  @Override
  public Class<CaseEvent> getTypeClass() {
    return CaseEvent.class;
  }

  @Override
  public boolean isBasicType() {
    return false;
  }

  @Override
  public boolean isTupleType() {
    return false;
  }

  @Override
  public int getArity() {
    return 1;
  }

  @Override
  public int getTotalFields() {
    return 1;
  }

  @Override
  public boolean isKeyType() {
    return false;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof CaseEventType;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CaseEventType;
  }

  @Override
  public int hashCode() {
    return CaseEventType.class.hashCode();
  }

  @Override
  public String toString() {
    return "CaseEvent";
  }
}
