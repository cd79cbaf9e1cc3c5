/// The operator's page: what is asked for at the operator's door beside health and metrics. Start
/// reading at [matinee.server.ops.page.OperatorPage].
@NullMarked
package matinee.server.ops.page;

import org.jspecify.annotations.NullMarked;
