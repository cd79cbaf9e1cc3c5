/** A browser may forbid storage or have it full: then nothing is kept, and that is all. */
export function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
