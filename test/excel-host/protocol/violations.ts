/** Something the pane did that no test may let pass, or that the emulator cannot stand for. */
export interface Violation {
  readonly kind: "not-implemented" | "forbidden-call" | "network" | "page-error" | "emulator-fault";
  /** One sentence. */
  readonly what: string;
}

/** Collects what must fail a test; each thing is listed once. */
export class Violations {
  #found: Violation[] = [];

  add(kind: Violation["kind"], what: string): void {
    if (!this.#found.some((violation) => violation.kind === kind && violation.what === what)) {
      this.#found.push({ kind, what });
    }
  }

  get list(): readonly Violation[] {
    return this.#found;
  }

  /** Gives the violations and forgets them, for tests that provoke them. */
  take(): readonly Violation[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  /** @throws Error that names every violation */
  assertNone(): void {
    if (this.#found.length === 0) return;
    const lines = this.#found.map(({ kind, what }) => `  ${kind}: ${what}`);
    throw new Error(`The emulated Excel host met ${this.#found.length} violation(s):\n${lines.join("\n")}`);
  }
}
