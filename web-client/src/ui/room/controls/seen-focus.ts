/** Whether a focus that came shows its ring: `:focus-visible`, also for what lies inside an element. */
export function isSeenFocus(event: FocusEvent): boolean {
  const [focused] = event.composedPath();
  return focused instanceof Element && focused.matches(":focus-visible");
}
