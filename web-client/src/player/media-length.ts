/**
 * How long this browser says that what lies at an address is, in milliseconds; nothing when it can't play
 * it, does not know, or takes too long over it.
 */
export function lengthOf(address: string, patienceMs: number): Promise<number | undefined> {
  return new Promise((found) => {
    const probe = document.createElement("video");
    const done = () => {
      clearTimeout(timeout);
      const lengthMs = probe.duration * 1_000;
      found(Number.isFinite(lengthMs) && lengthMs > 0 ? lengthMs : undefined);
      probe.removeAttribute("src");
      probe.load(); // lets go of the connection
    };
    const timeout = setTimeout(done, patienceMs);
    probe.preload = "metadata";
    probe.muted = true;
    probe.onloadedmetadata = done;
    probe.onerror = done;
    probe.src = address;
  });
}
