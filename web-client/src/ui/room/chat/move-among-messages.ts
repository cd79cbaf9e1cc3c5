/** The arrows go to the message above or below; from the log itself to the newest. */
export function moveAmongMessages(event: KeyboardEvent): void {
  const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
  const target = event.target instanceof Element ? event.target : null;
  const log = target?.closest("[role=log]");
  if (step === 0 || !log) {
    return;
  }
  const lines = [...log.querySelectorAll<HTMLElement>("[data-message]")];
  const from = lines.findIndex((line) => line.contains(target));
  const to = from < 0 ? lines.at(-1) : lines[from + step];
  if (to !== undefined) {
    event.preventDefault();
    to.focus();
  }
}
