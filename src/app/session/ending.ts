/** Whether a person has ended what is under way, and whom that is told. */
export class Ending {
  isEnded = false;
  readonly #told: (() => void)[] = [];

  /** Calls back at the end, or at once where that has come. */
  whenEnded(tell: () => void): void {
    if (this.isEnded) tell();
    else this.#told.push(tell);
  }

  /** @throws Error where it has been ended: nothing more is to be done. */
  heed(): void {
    if (this.isEnded) throw new Error("ended");
  }

  end(): void {
    this.isEnded = true;
    for (const tell of this.#told.splice(0)) tell();
  }
}
