/** Another way through a flow that the gate walks already: for `make full`. */
export const FULL = { tag: "@full" };
