import { parseSync } from "vite";

/** Words that stand in a source file itself, where a person would see or hear them. */
export interface Literal {
  readonly line: number;
  readonly text: string;
}

/** What of an element or a component is shown or read out, whatever is written there. */
const SPOKEN = new Set([
  ...["aria-label", "aria-valuetext", "aria-description", "title", "placeholder", "alt", "label"],
  ...["text", "words", "question", "yes", "no", "legend", "cardLabel", "ask", "hint"],
]);

/** These hold no words, however many there are in them. */
const SILENT = new Set([
  ...["class", "className", "cardClass", "d", "style", "viewBox", "rel", "role", "accept"],
  ...["aria-relevant", "preserveAspectRatio", "source", "key"],
]);

/** Asked of the browser, not said: selectors, media queries, kinds of files. */
const SILENT_CALLS =
  /^(?:closest|querySelector|querySelectorAll|matches|matchMedia|import|Error)$/u;

const LETTERS = /\p{L}/u;
/** A space between two words, or a single word that is a sentence: what no identifier has. */
const SENTENCE = /\p{L}[’',;:]? \p{L}{2,}|^\p{Lu}[\p{L}’]+[.!?…]$/u;

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

export function literalsIn(path: string, source: string): Literal[] {
  const { program } = parseSync(path, source);
  const found: Literal[] = [];
  const note = ({ start }: Node, text: string) =>
    found.push({ line: source.slice(0, start).split("\n").length, text: text.trim() });

  /** @param isSpoken it stands where whatever has letters is seen or heard */
  const walk = (node: Node, isSpoken: boolean): void => {
    if (
      /^(?:TS|Import|Export(?:All|Specifier))/u.test(node.type) &&
      node.type !== "TSAsExpression"
    ) {
      return; // types, and the paths of modules
    }
    const text = textOf(node);
    const isShown = isSpoken || node.type === "JSXText";
    if (text !== undefined && (isShown ? LETTERS : SENTENCE).test(text)) {
      note(node, text);
    }
    for (const [child, spoken] of childrenOf(node, isSpoken)) {
      walk(child, spoken);
    }
  };
  walk(program as unknown as Node, false);
  return found;
}

function textOf(node: Node): string | undefined {
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" ? node.value : undefined;
    case "JSXText":
      return String(node.value);
    case "TemplateElement":
      return String((node.value as { readonly cooked: string }).cooked);
    default:
      return undefined;
  }
}

function childrenOf(node: Node, isSpoken: boolean): readonly (readonly [Node, boolean])[] {
  if (node.type === "JSXAttribute") {
    const name = nameOf(node.name);
    const isSilent = SILENT.has(name) || name.startsWith("data-");
    return node.value && !isSilent ? [[node.value as Node, SPOKEN.has(name)]] : [];
  }
  if (node.type === "CallExpression" || node.type === "NewExpression") {
    const callee = node.callee as Node;
    const isSilent = SILENT_CALLS.test(nameOf(callee.property ?? callee));
    return isSilent ? [[callee, false]] : [...partsOf(node)].map((part) => [part, false]);
  }
  if (node.type === "ConditionalExpression") {
    const { test, consequent, alternate } = node as unknown as Record<string, Node>;
    return [
      [test as Node, false],
      [consequent as Node, isSpoken],
      [alternate as Node, isSpoken],
    ];
  }
  if (node.type === "BinaryExpression") {
    return [...partsOf(node)].map((part) => [part, isSpoken && node.operator === "+"]);
  }
  if (node.type === "Property") {
    return [[node.value as Node, SPOKEN.has(nameOf(node.key)) && isText(node.value as Node)]];
  }
  const isThrough = /^(?:JSXExpressionContainer|TemplateLiteral|LogicalExpression)$/u.test(
    node.type,
  );
  return [...partsOf(node)].map((part) => [part, isSpoken && isThrough]);
}

const isText = ({ type }: Node): boolean => type === "Literal" || type === "TemplateLiteral";

const nameOf = (node: unknown): string => String((node as { name?: unknown }).name ?? "");

function* partsOf(node: Node): Iterable<Node> {
  for (const part of Object.values(node)) {
    for (const one of Array.isArray(part) ? part : [part]) {
      if (typeof (one as Node | null)?.type === "string") {
        yield one as Node;
      }
    }
  }
}
