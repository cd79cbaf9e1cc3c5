/** Lets plain answers through, or holds them back until it is opened again. */
export class Gate {
  #isOpen = true;
  #waiting = [];

  shut() {
    this.#isOpen = false;
  }

  open() {
    this.#isOpen = true;
    for (const go of this.#waiting.splice(0)) go();
  }

  whenOpen(go) {
    if (this.#isOpen) go();
    else this.#waiting.push(go);
  }

  /** As `pipe`, but for the gate. */
  pour(from, into) {
    from.on("data", (chunk) => {
      if (this.#isOpen) {
        if (!into.write(chunk)) {
          from.pause();
          into.once("drain", () => this.whenOpen(() => from.resume()));
        }
        return;
      }
      from.pause();
      this.whenOpen(() => {
        into.write(chunk);
        from.resume();
      });
    });
    from.on("end", () => this.whenOpen(() => into.end()));
    from.on("error", () => into.destroy());
  }
}
