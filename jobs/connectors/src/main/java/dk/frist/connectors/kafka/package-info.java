/** Kafka: case events in; verdicts, figures and rejections out, each exactly once. */
package dk.frist.connectors.kafka;
