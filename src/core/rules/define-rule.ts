import type { CellRef } from "../grid/address";
import type { Fix } from "../fixing/edit";
import { Decimal, toPlain } from "../numbers/decimal";
import type { Place, Present, Sourced, ValueOf } from "../values/sourced";
import type { FormInstance } from "../template/define-form";
import type { Severity } from "./finding";
import { figureText, inUnit, unitAt, type FigureUnit, type StatedFigure } from "./stated-figure";

/** What every rule runs over, at least: the forms found in a workbook. Catalogues add their own typed view. */
export interface FormSet {
  readonly forms: readonly FormInstance[];
  /** Forms that somebody filled in. What is printed on an empty one is the form, not data. */
  readonly activeForms: readonly FormInstance[];
}

/** Where a finding stands: a place that was read, or a cell with the words for it. `at: null` is the whole workbook. */
export type FindingPlace = Place | { readonly at: CellRef | null; readonly label: string };

/** A finding as a rule reports it; the runner adds form, severity and the rest. */
export interface Report {
  /** Which of the rule's messages it is: findings of one message on one form have one cause. */
  readonly kind: string;
  readonly message: string;
  readonly at: FindingPlace;
  readonly severity: Severity | undefined;
  readonly related: readonly CellRef[];
  readonly expected: StatedFigure | string | null;
  readonly actual: StatedFigure | string | null;
  readonly difference: StatedFigure | null;
  readonly fix: Fix | null;
  readonly rows: readonly CellRef[];
}

type Placeholder<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? P | Placeholder<Rest> : never;
type Shown = string | number | Decimal | StatedFigure;

/** What a finding needs besides its message. */
interface Details<Data> {
  readonly at: FindingPlace;
  readonly data: Data;
  /** The cells it was compared with. Places that were not found are left out. */
  readonly related?: readonly (Sourced<unknown> | Place | CellRef | undefined)[];
  /** Decimals as they are held: amounts in 万元, rates as ratios. */
  readonly expected?: Decimal | string | undefined;
  readonly actual?: Decimal | string | undefined;
  readonly difference?: Decimal | undefined;
  /** What these figures are, where they are no figures of the place itself. */
  readonly in?: FigureUnit | undefined;
  readonly fix?: Fix | undefined;
  /** Further cells whose rows this is about, besides its own; root causes are told apart by rows. */
  readonly about?: readonly CellRef[];
  /** Where a message is milder or graver than its rule. */
  readonly severity?: Severity;
}

/** What `check` may return besides nothing (passed). */
type CheckReturn = Report | Skip | readonly Report[] | undefined;

/** A subject that could not be checked, and why. */
interface Skip {
  readonly skip: string;
  readonly cells: readonly CellRef[];
}

/** What `check` gets besides its values. The placeholders of a message are read off the message itself. */
interface CheckTools<W, S, M extends Readonly<Record<string, string>>> {
  readonly subject: S;
  readonly workbook: W;
  readonly finding: <K extends keyof M & string>(
    message: K,
    details: Details<{ readonly [P in Placeholder<M[K]>]: Shown }>,
  ) => Report;
  readonly skip: (reason: string, ...cells: readonly (Sourced<unknown> | undefined)[]) => Skip;
}

type Needs = Readonly<Record<string, Sourced<unknown>>>;
type Given<N extends Needs> = { readonly [K in keyof N]: Present<ValueOf<N[K]>> };

/** Another rule that speaks first where both fire on the same cause. */
export interface Priority {
  readonly rule: string;
  /** The same cell, the same row of the same form, the same form, or anywhere in the workbook. */
  readonly within: "cell" | "row" | "form" | "workbook";
}

/** What a rule says of itself; all of it is printed on its page. */
export interface RuleMeta {
  /** Kebab-case, for ever. */
  readonly id: string;
  /** The section of the catalogue: form, basic-data, funding … */
  readonly theme: string;
  readonly title: string;
  /** Why the user should care, in one sentence. */
  readonly why: string;
  /** The document or the form's own arithmetic it rests on. */
  readonly basis: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<string, string>>;
  /** What to do about it. */
  readonly remedy: string;
  /** Rules that speak first on the same cause. */
  readonly yieldsTo?: readonly Priority[];
  /** What it finds in a cell is the cause of whatever else is found of that cell: the others say nothing of it. */
  readonly isCause?: true;
  /** Names of the figures it reads from the catalogue's settings, e.g. `thresholds.procurementLow`; printed on its page. */
  readonly settings?: readonly string[];
  /** Said where the workbook has nothing this rule looks at. */
  readonly absent: string;
  /** `reviewer`: asked by those who review, of no use to those who fill in. Everybody's where absent. */
  readonly audience?: "reviewer";
  /** Runs after all others, over what they found. */
  readonly stage?: "review";
}

interface RuleSpec<W, S, N extends Needs, M extends Readonly<Record<string, string>>> extends RuleMeta {
  readonly messages: M;
  /** What it looks at, one by one. None: the rule is skipped, with `absent` as the reason. */
  readonly over: (workbook: W) => readonly S[];
  /** The values it needs; one that is blank, unreadable or gone skips the subject with that reason. */
  readonly needs: (subject: S, workbook: W) => N;
  readonly check: (given: Given<N>, tools: CheckTools<W, S, M>) => CheckReturn;
}

/** What became of one subject. */
export type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly reports: readonly Report[] }
  | { readonly kind: "skipped"; readonly reason: string; readonly cells: readonly CellRef[] }
  | { readonly kind: "crashed"; readonly error: Error };

/** A rule with its inner types folded away, as the runner, the pages and the doors see it. */
export interface Rule<W> extends RuleMeta {
  run(workbook: W): readonly Outcome[];
}

/**
 * Makes `defineRule` for one catalogue's view of a workbook. A rule never checks for blanks or unreadable cells:
 * `needs` does. A rule that throws is crashed for that subject alone.
 */
export function ruleDefiner<W>() {
  return function defineRule<S, N extends Needs, const M extends Readonly<Record<string, string>>>(
    spec: RuleSpec<W, S, N, M>,
  ): Rule<W> {
    const { over, needs, check, ...meta } = spec;
    // Made once: a workbook has thousands of subjects, and most of them pass.
    const finding: CheckTools<W, S, M>["finding"] = (message, details) =>
      report(message, spec.messages[message] ?? "", details);
    const skip: CheckTools<W, S, M>["skip"] = (reason, ...cells) => ({ skip: reason, cells: refsOf(cells) });
    const runOne = (subject: S, workbook: W): Outcome => {
      try {
        const asked = needs(subject, workbook);
        for (const name in asked) if (asked[name]!.kind !== "present") return skippedFor(asked);
        const found = check(asked as unknown as Given<N>, { subject, workbook, finding, skip });
        return found === undefined ? PASSED : outcomeOf(found);
      } catch (cause) {
        return { kind: "crashed", error: cause instanceof Error ? cause : new Error(String(cause)) };
      }
    };
    return { ...meta, run: (workbook) => over(workbook).map((subject) => runOne(subject, workbook)) };
  };
}

const PASSED: Outcome = { kind: "passed" };

function outcomeOf(found: NonNullable<CheckReturn>): Outcome {
  if ("skip" in found) return { kind: "skipped", reason: found.skip, cells: found.cells };
  const reports: readonly Report[] = Array.isArray(found) ? found : [found as Report];
  return reports.length === 0 ? PASSED : { kind: "failed", reports };
}

function skippedFor(asked: Needs): Outcome {
  const missing = Object.values(asked).filter((sourced) => sourced.kind !== "present");
  return { kind: "skipped", reason: missing.map(reasonOf).join("；"), cells: refsOf(missing) };
}

/** Why a value cannot be used, in the user's words. */
export function reasonOf(sourced: Sourced<unknown>): string {
  switch (sourced.kind) {
    case "blank":
      return `${sourced.label}未填`;
    case "unreadable":
      return `${sourced.label}无法识别`;
    case "not-found":
      return sourced.unread
        ? `${sourced.unread.map(({ text }) => `“${text.replace(/\s+/g, "")}”`).join("、")}没有读懂，可能是${sourced.label}`
        : `表中没有${sourced.label}`;
    case "present":
      return `${sourced.label}已填`;
  }
}

function report<Data extends Readonly<Record<string, Shown>>>(
  kind: string,
  template: string,
  details: Details<Data>,
): Report {
  const unit = details.in ?? unitAt(details.at);
  return {
    kind,
    message: fillIn(template, details.data),
    at: details.at,
    severity: details.severity,
    related: refsOf(details.related ?? []),
    expected: stated(details.expected, unit),
    actual: stated(details.actual, unit),
    difference: details.difference ? inUnit(details.difference, unit) : null,
    fix: details.fix ?? null,
    rows: details.about ?? [],
  };
}

function stated(value: Decimal | string | undefined, unit: FigureUnit): StatedFigure | string | null {
  if (value === undefined) return null;
  return typeof value === "string" ? value : inUnit(value, unit);
}

function refsOf(places: readonly (Sourced<unknown> | Place | CellRef | undefined)[]): readonly CellRef[] {
  return places.flatMap((place) => {
    if (place === undefined) return [];
    if ("at" in place) return [place.at];
    return "sheet" in place ? [place] : [];
  });
}

/** Fills a message's placeholders. */
function fillIn(template: string, data: Readonly<Record<string, Shown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name];
    if (typeof value !== "object") return String(value);
    return Decimal.isDecimal(value) ? toPlain(value) : figureText(value);
  });
}
