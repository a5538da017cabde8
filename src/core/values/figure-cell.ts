import { isCellError, type CellValue } from "../grid/snapshot";
import { isBlankMark } from "./normalise";
import { readNumberFormat } from "./number-format";
import { compactForNumbers, plausibleNumberText } from "./number-text";
import type { CellParser, ParseContext, Reading, Unreadable } from "./values";

/** 无 answers "how much" with nothing. */
const BLANK_WORDS_OF_FIGURES: readonly string[] = ["无", "不适用"];

/** How one kind of figure is read; blank marks, errors, dates and proposals are alike for all of them. */
export interface FigureKind<T> {
  readonly expects: string;
  /** Reads a finite number under the cell's number format. */
  readonly fromNumber: (value: number, format: string | undefined, context: ParseContext) => T;
  /** Reads a compact text (number-text.ts); `undefined` where it is no such figure. */
  readonly fromText: (compact: string, context: ParseContext) => T | undefined;
  /** How a person would type a figure, for proposals. `typed` is the repaired text it was read from. */
  readonly propose: (figure: T, typed: string, context: ParseContext) => string;
}

/** Makes the cell parser of a kind of figure. */
export function figureParser<T>(kind: FigureKind<T>): CellParser<T> {
  const parse = (value: CellValue, format: string | undefined, context: ParseContext): Reading<T> => {
    if (isBlankMark(value, context.blankWords ?? BLANK_WORDS_OF_FIGURES)) return { kind: "blank" };
    if (typeof value === "string") return readText(kind, value, context);
    if (typeof value !== "number" || !Number.isFinite(value)) return unreadable(kind.expects, value);
    // What shows as 1月2日 is no figure to the person who looks at it.
    if (readNumberFormat(format).date) return unreadable(kind.expects, value);
    return { kind: "present", value: kind.fromNumber(value, format, context) };
  };
  return Object.assign(parse, { expects: kind.expects });
}

/** The reading of a value that cannot be read and has no plausible reading. */
export function unreadable(expected: string, value: CellValue): Unreadable {
  return { kind: "unreadable", expected, cause: isCellError(value) ? "error-value" : "text" };
}

function readText<T>(kind: FigureKind<T>, text: string, context: ParseContext): Reading<T> {
  const compact = compactForNumbers(text);
  const figure = compact === undefined ? undefined : kind.fromText(compact, context);
  if (figure !== undefined) return { kind: "present", value: figure };
  const proposal = proposalFor(kind, text, context);
  const nothing = unreadable(kind.expects, text);
  return proposal === undefined ? nothing : { ...nothing, proposal };
}

function proposalFor<T>(kind: FigureKind<T>, text: string, context: ParseContext): string | undefined {
  const repaired = plausibleNumberText(text);
  const figure = repaired === undefined ? undefined : kind.fromText(repaired, context);
  return repaired === undefined || figure === undefined ? undefined : kind.propose(figure, repaired, context);
}
