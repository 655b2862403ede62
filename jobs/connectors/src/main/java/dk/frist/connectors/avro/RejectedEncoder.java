package dk.frist.connectors.avro;

import dk.frist.rules.casefile.Rejected;

/**
 * Publishes rejections: key {@code source|position}, which is where the record can be looked at.
 * Rejections of topics say what was wrong and hold nothing of the record itself.
 */
public final class RejectedEncoder implements KeyedEncoder<Rejected> {
  private static final long serialVersionUID = 1L;

  static {
    TrustedContracts.vouch();
  }

  @Override
  public byte[] key(Rejected rejected) {
    return RecordKey.of(rejected.source(), Long.toString(rejected.position()));
  }

  @Override
  public byte[] value(Rejected rejected) {
    var record =
        dk.frist.schemas.Rejected.newBuilder()
            .setSource(rejected.source())
            .setPosition(rejected.position())
            .setReason(rejected.reason().id())
            .setDetail(rejected.text())
            .build();
    return SingleObject.encode(record, dk.frist.schemas.Rejected.getEncoder());
  }
}
