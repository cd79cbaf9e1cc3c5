import MediaTimeRange from "media-chrome/dist/media-time-range.js";

/**
 * media-chrome's time range, moved by the room's own ticks alone. The original slides along in
 * between, sixty times a second; that costs a quarter of a processor for as long as a film runs, to
 * move a thumb by less than anybody sees. It stands still only for a film that is paused.
 */
class StillTimeRange extends MediaTimeRange {
  override get mediaPaused(): boolean {
    return true;
  }

  override set mediaPaused(_paused: boolean) {}

  /** Without a length there is no place; the original draws one, that of the last film or the end. */
  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (this.getAttribute("mediaduration") === null) {
      this.range.valueAsNumber = 0;
      this.updateBar();
    }
  }
}

customElements.define("still-time-range", StillTimeRange);
