import type { RefusalCode } from "../../protocol/generated";
import { say } from "./say";

/** A newer server may refuse with a code this page has not heard of; then its own words are shown. */
export function refusalWords(code: RefusalCode, message: string): string {
  const words: Readonly<Record<RefusalCode, string>> = say().refusals;
  return words[code] ?? message;
}
