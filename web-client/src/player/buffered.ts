/** The range that the position lies in; small holes are played over. */
export function bufferedAround({ buffered, currentTime }: HTMLVideoElement, shiftMs: number) {
  const hole = 0.1;
  let from = currentTime;
  let end = currentTime;
  for (let i = 0; i < buffered.length; i++) {
    if (buffered.start(i) <= end + hole && buffered.end(i) > end) {
      from = Math.min(from, buffered.start(i));
      end = buffered.end(i);
    }
  }
  return {
    bufferedMs: Math.max(0, (end - currentTime) * 1_000),
    bufferedFromMs: from * 1_000 + shiftMs,
  };
}
