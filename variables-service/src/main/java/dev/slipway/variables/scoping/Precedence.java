package dev.slipway.variables.scoping;

/**
 * How specific a value is in a situation: the sum of what the dimensions of its scope are worth. A dimension counts once,
 * however many ids it names.
 *
 * <table>
 *   <caption>The numbers are those of the original's public client</caption>
 *   <tr><td>given for this deployment alone</td><td>1 000 000 000</td><td>beats every scope</td></tr>
 *   <tr><td>(values of one user)</td><td>100 000 000</td><td>not used: nobody has variables of their own here</td></tr>
 *   <tr><td>action</td><td>10 000 000</td><td>one step of the process</td></tr>
 *   <tr><td>machine</td><td>1 000 000</td><td>one deployment target</td></tr>
 *   <tr><td>targeted role</td><td>100 000</td><td>the target has the role, and the step is for targets with it</td></tr>
 *   <tr><td>role</td><td>10 000</td><td>the target has the role, the step chose it for another</td></tr>
 *   <tr><td>tenant</td><td>1 001</td><td>what the tenant answered itself, just above its tags</td></tr>
 *   <tr><td>tenant tag</td><td>1 000</td><td></td></tr>
 *   <tr><td>environment</td><td>100</td><td></td></tr>
 *   <tr><td>channel</td><td>10</td><td></td></tr>
 *   <tr><td>process</td><td>1</td><td></td></tr>
 * </table>
 *
 * <p>More dimensions add up: environment and channel (110) beat environment alone (100) and lose against any tenant tag. An
 * unscoped value is worth nothing and loses against all. Only tenant and tenant tag are close neighbours, so that a tag with
 * an environment (1 100) beats an answer that holds in all environments.
 */
final class Precedence {

    private static final long GIVEN = 1_000_000_000;
    private static final long TARGETED_ROLE = 100_000;

    private Precedence() {}

    /** @param contender one that applies there */
    static long of(Contender<?> contender, Situation situation) {
        long sum = contender.given() ? GIVEN : 0;
        for (Dimension dimension : contender.scope().ids().keySet()) {
            sum += dimension == Dimension.ROLE && situation.targets(contender.scope())
                    ? TARGETED_ROLE
                    : dimension.weight();
        }
        return sum;
    }
}
