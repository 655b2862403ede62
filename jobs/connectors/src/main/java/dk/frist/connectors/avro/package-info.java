/** The Avro contracts: their encoding in bytes, and their translation to and from the rules. */
package dk.frist.connectors.avro;
