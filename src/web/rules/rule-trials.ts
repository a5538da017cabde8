import type { TriedRule } from "../../app/session/own-rules";
import { readSettings } from "../../app/session/settings";
import type { SettingsStore } from "../../app/ports";
import { Store } from "../../app/store";
import type { GivenFile } from "../files/given-file";
import { filesToCheck } from "../review/files-to-check";
import { PATIENCE } from "../review/owners";
import type { ReviewUnit } from "../review/review-state";
import type { ReviewTools } from "../review/review-tools";
import { Ended } from "../workers/ended";
import { WorkPlace } from "../workers/workers";

/** What the rules came to on one unit. */
export interface UnitTrial {
  readonly unit: ReviewUnit;
  readonly rules: readonly TriedRule[];
}

/** What trying rules on units of the review has come to so far. Never changed, always replaced. */
interface TrialState {
  /** The text that was tried, and on which units; `null` before the first trial. */
  readonly tried: { readonly text: string; readonly units: readonly ReviewUnit[] } | null;
  readonly running: boolean;
  /** How many units are done with. */
  readonly done: number;
  /** In the order of the units. */
  readonly results: readonly UnitTrial[];
}

/** What trials need of the page. */
export interface TrialTools extends ReviewTools {
  readonly settings: SettingsStore;
  /** What a unit handed in the year before, where that was chosen. */
  readonly priorOf: (unit: ReviewUnit) => readonly GivenFile[];
}

/** Tries rules in words on what units of the review handed in, in workers, before anybody is checked by them. */
export class RuleTrials {
  readonly #tools: TrialTools;
  readonly #places: readonly WorkPlace[];
  readonly #store = new Store<TrialState>({ tried: null, running: false, done: 0, results: [] });
  #ending = new AbortController();

  constructor(tools: TrialTools) {
    this.#tools = tools;
    this.#places = Array.from({ length: tools.workers }, () => new WorkPlace(tools));
  }

  /** What there is to show. The same object until something changes. */
  get state(): TrialState {
    return this.#store.state;
  }

  /** Calls back after every change of `state`. The result stops it. */
  readonly subscribe = this.#store.subscribe;

  /** Tries the rules of a text on units; what was under way is ended. Rules that are written wrong are left out. Never throws. */
  async tryOn(units: readonly ReviewUnit[], text: string): Promise<void> {
    this.#ending.abort();
    const ending = (this.#ending = new AbortController());
    const { signal } = ending;
    this.#store.set({ tried: { text, units }, running: true, done: 0, results: [] });
    const settings = readSettings(await this.#tools.settings.load());
    const waiting = [...units.entries()];
    const found: UnitTrial[] = [];
    let done = 0;
    const work = async (place: WorkPlace): Promise<void> => {
      for (let next = waiting.shift(); next && !signal.aborted; next = waiting.shift()) {
        const [at, unit] = next;
        try {
          const [own, prior] = await Promise.all([
            filesToCheck(unit.files, unit.name),
            filesToCheck(this.#tools.priorOf(unit), ""),
          ]);
          const task = { name: unit.name, files: own.given, prior: prior.given, settings, text };
          // A unit whose files are gone since it was checked is left out.
          if (own.given.length > 0) {
            found[at] = { unit, rules: await place.do("try-rules", task, { patience: PATIENCE, signal }) };
          }
        } catch (cause) {
          if (!(cause instanceof Ended)) this.#tools.log(cause);
        }
        done++;
        if (!signal.aborted) this.#store.set({ done, results: Object.values(found) });
      }
    };
    await Promise.all(this.#places.map(work));
    if (!signal.aborted) this.#store.set({ running: false });
  }

  /** Ends what is under way; what was finished stays. */
  stop(): void {
    this.#ending.abort();
    this.#store.set({ running: false });
  }

  /** Ends everything, and lets the workers go. */
  close(): void {
    this.stop();
    this.#places.forEach((place) => place.close());
  }
}

/** How one rule came out over several units. */
export interface RuleTally extends Pick<TriedRule, "title" | "severity"> {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The first places where it is broken, and why it says nothing where it does. */
  readonly places: readonly (TriedRule["places"][number] & { readonly unit: ReviewUnit })[];
  readonly reasons: readonly string[];
}

/** So many places, and reasons, are told of each rule. */
const TOLD = 3;

/** Counts how the rules came out, rule by rule. */
export function talliesOf(results: readonly UnitTrial[]): readonly RuleTally[] {
  const [first] = results;
  return (first?.rules ?? []).map(({ title, severity }, at) => {
    const own = results.flatMap(({ unit, rules }) => (rules[at] ? [{ unit, ...rules[at] }] : []));
    const count = (status: TriedRule["status"]): number => own.filter((rule) => rule.status === status).length;
    const reasons = own.flatMap(({ status, reason }) => (status === "skipped" && reason !== "" ? [reason] : []));
    return {
      title,
      severity,
      passed: count("passed"),
      failed: count("failed"),
      skipped: count("skipped"),
      places: own.flatMap(({ unit, places }) => places.slice(0, 1).map((place) => ({ ...place, unit }))).slice(0, TOLD),
      reasons: [...new Set(reasons)].slice(0, TOLD),
    };
  });
}
