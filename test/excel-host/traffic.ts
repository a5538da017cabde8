/** What a message to the host was for. Clean-ups let kept objects go; nobody waits for them. */
export type ExchangeKind = "read" | "write" | "clean-up" | "settings";

/** One request with its answer. Bytes are those of the JSON bodies, UTF-8. */
export interface Exchange {
  readonly kind: ExchangeKind;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The code with which Excel refused it, where it did. */
  readonly error?: string;
}

/** Sums over exchanges. A round trip is one `context.sync()` that somebody waits for. */
export interface TrafficCounts {
  readonly roundTrips: number;
  readonly reads: number;
  readonly writes: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly cleanUps: { readonly requests: number; readonly bytes: number };
  readonly settingsSaves: number;
}

/** Counts what goes between pane and host. */
export class Traffic {
  #exchanges: Exchange[] = [];

  /** Every exchange since the last reset, in order. */
  get exchanges(): readonly Exchange[] {
    return this.#exchanges;
  }

  get counts(): TrafficCounts {
    const of = (kind: ExchangeKind): Exchange[] => this.#exchanges.filter((exchange) => exchange.kind === kind);
    const trips = this.#exchanges.filter(({ kind }) => kind === "read" || kind === "write");
    const cleanUps = of("clean-up");
    return {
      roundTrips: trips.length,
      reads: of("read").length,
      writes: of("write").length,
      actions: sum(trips, "actions"),
      requestBytes: sum(trips, "requestBytes"),
      responseBytes: sum(trips, "responseBytes"),
      cleanUps: { requests: cleanUps.length, bytes: sum(cleanUps, "requestBytes") + sum(cleanUps, "responseBytes") },
      settingsSaves: of("settings").length,
    };
  }

  add(exchange: Exchange): void {
    this.#exchanges.push(exchange);
  }

  /** Begins to count anew. */
  reset(): void {
    this.#exchanges = [];
  }
}

function sum(exchanges: readonly Exchange[], what: "actions" | "requestBytes" | "responseBytes"): number {
  return exchanges.reduce((total, exchange) => total + exchange[what], 0);
}
