/// The fuzzer: what it feeds the server, and what must hold afterwards. docs/DESIGN.md says how it
/// is run.
@NullMarked
package matinee.server.fuzz;

import org.jspecify.annotations.NullMarked;
