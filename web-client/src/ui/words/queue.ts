/** What happens when the film ends, or what to do when there is none. */
export function followsWords(isOn: boolean, waiting: number): string {
  if (waiting === 0) {
    return isOn
      ? "Nothing comes next yet: after this film its last picture stays."
      : "Nothing is on and nothing waits. Put a film on below.";
  }
  return isOn
    ? "When the film ends, the first of these begins by itself."
    : "Nothing is on. Begin with the first.";
}
