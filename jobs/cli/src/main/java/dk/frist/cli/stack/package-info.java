/**
 * The installation of {@code docker/compose.yaml} as plain processes, for machines without
 * containers: the same programs, wired by the same files.
 *
 * <pre>
 * docker/*, grafana/{rules,alerts} --Substitutions--> DIR/conf --Launches--> processes (DIR/run, DIR/logs, DIR/data)
 * </pre>
 */
@NullMarked
package dk.frist.cli.stack;

import org.jspecify.annotations.NullMarked;
