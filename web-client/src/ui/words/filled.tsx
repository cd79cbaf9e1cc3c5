import { type ComponentChildren, Fragment } from "preact";

const FIRST_MARK = 0xe000;

/** A sentence with something in it that is more than text, wherever its language puts that. */
export function filled(
  sentence: (...parts: string[]) => string,
  ...parts: readonly ComponentChildren[]
): ComponentChildren {
  const marks = parts.map((_, at) => String.fromCharCode(FIRST_MARK + at));
  return sentence(...marks)
    .split(/([\ue000-\ue009])/u)
    .map((piece, at) => <Fragment key={at}>{parts[marks.indexOf(piece)] ?? piece}</Fragment>);
}
