/** What a line in the composer is: words for the others, or an order to this page (CH7). */
export type Typed =
  | { readonly name: "words"; readonly text: string }
  | { readonly name: "order"; readonly word: string; readonly rest: string };

/** A line that begins with `/` and a letter is an order; `//` says a `/` to the others. */
export function typed(line: string): Typed {
  if (line.startsWith("//")) {
    return { name: "words", text: line.slice(1) };
  }
  const order = /^\/(\p{L}\S*)(?:\s+(.*))?$/su.exec(line.trim());
  return order === null
    ? { name: "words", text: line }
    : { name: "order", word: (order[1] ?? "").toLowerCase(), rest: (order[2] ?? "").trim() };
}

/** The beginning of an order's word, while nothing follows it yet; what the list of orders is for. */
export function beginningOfOrder(line: string): string | undefined {
  return /^\/(?!\/)(\S*)$/u.exec(line)?.[1]?.toLowerCase();
}
