import type { Cancel } from "../../clock/timers";

/** The files that were chosen on this page, by the address of the film that they are. Nothing is uploaded. */
export interface OwnFiles {
  find(address: string): Blob | undefined;
  give(address: string, file: Blob): void;
  onGiven(listener: (address: string) => void): Cancel;
}

export function createOwnFiles(): OwnFiles {
  const files = new Map<string, Blob>();
  const listeners = new Set<(address: string) => void>();
  return {
    find: (address) => files.get(address),
    give(address, file) {
      files.set(address, file);
      for (const listener of [...listeners]) {
        listener(address);
      }
    },
    onGiven(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Those of this page. A reload forgets them: browsers do not let a page keep what it was shown. */
export const ownFiles = createOwnFiles();
