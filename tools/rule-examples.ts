import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { toA1 } from "../src/core/grid/address";
import {
  isCellError,
  type Cell,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../src/core/grid/snapshot";
import { decimalOfCell, toPlain } from "../src/core/numbers/decimal";
import type { ExampleCell, RuleExample, RuleExamples } from "../src/core/rules/rule-example";
import { formAt } from "../src/core/rules/run-rules";
import { DEFAULT_PACK } from "../src/catalogue/packs";
import { readSubmission, type Submission } from "../src/catalogue/submission/index";
import { clean2024 } from "../src/app/examples/clean-2024";
import { packFor, runOn, snapshotFor, type Change } from "../test/support/describe-rule";
import { recordedCases, type RecordedRule } from "../test/support/rule-cases";

const TESTS = join(import.meta.dirname, "../test/catalogue");
const RULE_TESTS = /^(?:rules|prior-year)[\\/].*\.test\.ts$/;
/** More cells than this make a table nobody reads. */
const MOST_CELLS = 6;
const MOST_WRONG = 3;
const LONGEST_TEXT = 60;
/** Where an example is about which sheets there are. */
const SHEETS = "工作表";

/** Loads every test file of a rule without running its tests, and makes the examples of each rule from its cases. */
export async function ruleExamples(): Promise<ReadonlyMap<string, RuleExamples>> {
  await loadCases();
  const byRule = new Map<string, RecordedRule[]>();
  for (const recorded of recordedCases()) {
    byRule.set(recorded.rule.id, [...(byRule.get(recorded.rule.id) ?? []), recorded]);
  }
  return new Map([...byRule].map(([id, recorded]) => [id, examplesOf(recorded)]));
}

/** Test files speak to jest's globals; here they only have to say what their cases are. */
async function loadCases(): Promise<void> {
  const silent: unknown = new Proxy(() => silent, { get: () => silent });
  for (const name of ["describe", "test", "it", "expect", "beforeAll", "afterAll", "beforeEach", "afterEach"]) {
    Object.defineProperty(globalThis, name, { value: silent, configurable: true });
  }
  const files = readdirSync(TESTS, { recursive: true, encoding: "utf8" }).filter((file) => RULE_TESTS.test(file));
  for (const file of files.sort()) await import(pathToFileURL(join(TESTS, file)).href);
}

interface Candidate {
  readonly example: RuleExample;
  /** The messages of the rule that the example shows, by name. */
  readonly shows: readonly string[];
  readonly effort: number;
}

/** The examples of one rule; its test file may describe it more than once. */
function examplesOf(descriptions: readonly RecordedRule[]): RuleExamples {
  const fixes = new Set<string>();
  const candidates = descriptions.flatMap((recorded) => candidatesOf(recorded, fixes));
  const wrong = chosen(candidates);
  const right = rightExamples(descriptions);
  return { fixes: [...fixes].sort(), wrong, right: right.length > 0 ? right : asItShouldBe(wrong) };
}

function candidatesOf(recorded: RecordedRule, fixes: Set<string>): readonly Candidate[] {
  const { rule, cases } = recorded;
  return Object.values(cases.finds).map((change): Candidate => {
    const { before, after } = snapshots(recorded, change);
    const { findings } = runOn(rule, after, packFor(change), cases.prior);
    for (const { fix } of findings) if (fix) fixes.add(fix.kind);
    const example = {
      ...cellsThatDiffer(before, after),
      messages: findings.map(({ at, label, message }) => ({ place: at ? label : "", message })),
    };
    const shows = Object.entries(rule.messages).flatMap(([name, message]) =>
      findings.some((finding) => patternOf(message).test(finding.message)) ? [name] : [],
    );
    return { example, shows, effort: effortOf(example, change) + 3 * (findings.length - 1) };
  });
}

/** The good workbook's own values where no passing case shows any. */
function asItShouldBe([first]: readonly RuleExample[]): readonly RuleExample[] {
  const cells = (first?.cells ?? []).filter(({ before }) => before !== null);
  return cells.length === 0
    ? []
    : [{ cells: cells.map((cell) => ({ ...cell, after: cell.before })), more: 0, messages: [] }];
}

/** The simplest case of each message. */
function chosen(candidates: readonly Candidate[]): readonly RuleExample[] {
  const picked: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => a.effort - b.effort)) {
    if (picked.length >= MOST_WRONG) break;
    const seen = new Set(picked.flatMap(({ shows }) => shows));
    if (candidate.shows.some((name) => !seen.has(name))) picked.push(candidate);
  }
  return picked.map(({ example }) => example);
}

function rightExamples(descriptions: readonly RecordedRule[]): readonly RuleExample[] {
  const candidates = descriptions.flatMap((recorded) =>
    Object.values(recorded.cases.passes).map((change) => {
      const { before, after } = snapshots(recorded, change);
      const example: RuleExample = { ...cellsThatDiffer(before, after), messages: [] };
      return { example, effort: effortOf(example, change) };
    }),
  );
  const [best] = candidates
    .filter(({ example }) => example.cells.some(({ after }) => after !== null) && !example.cells.some(isSheets))
    .sort((a, b) => a.effort - b.effort);
  return best ? [best.example] : [];
}

function isSheets({ place }: ExampleCell): boolean {
  return place === SHEETS;
}

function effortOf({ cells, more }: RuleExample, change: Change): number {
  const nothing = cells.length === 0 ? 50 : 0;
  return nothing + cells.length + 2 * more + (change.layout ? 20 : 0) + (change.pack ? 30 : 0);
}

function snapshots({ cases }: RecordedRule, change: Change) {
  const good = cases.on ?? clean2024;
  return { before: snapshotFor(good, {}), after: snapshotFor(good, change) };
}

type Difference = Pick<RuleExample, "cells" | "more">;

function cellsThatDiffer(before: WorkbookSnapshot, after: WorkbookSnapshot): Difference {
  const names = (workbook: WorkbookSnapshot): string => workbook.sheets.map(({ name }) => name).join("、");
  if (names(before) !== names(after)) {
    return { cells: [{ place: SHEETS, before: names(before), after: names(after) }], more: 0 };
  }
  const all = rowsMoved(before, after) ? byLabel(before, after) : byAddress(before, after);
  return { cells: all.slice(0, MOST_CELLS), more: Math.max(0, all.length - MOST_CELLS) };
}

/** Whether rows were put in or taken out: then cells are told apart by their labels. */
function rowsMoved(before: WorkbookSnapshot, after: WorkbookSnapshot): boolean {
  const changed = before.sheets.flatMap((sheet, index) => differingCells(sheet, after.sheets[index]!));
  return changed.length > 30;
}

function byAddress(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly ExampleCell[] {
  const good = readSubmission(before, DEFAULT_PACK);
  const changed = readSubmission(after, DEFAULT_PACK);
  return before.sheets.flatMap((sheet, index) =>
    differingCells(sheet, after.sheets[index]!).map(([row, column]): ExampleCell => {
      const at = { sheet: sheet.name, row, column };
      const [old, now] = excerpts(shownAt(sheet, row, column), shownAt(after.sheets[index]!, row, column));
      const place = placeIn(good, at) ?? placeIn(changed, at) ?? `${sheet.name} ${toA1(at)}`;
      return { place, before: old, after: now };
    }),
  );
}

function byLabel(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly ExampleCell[] {
  const good = valuesByLabel(before);
  const changed = valuesByLabel(after);
  return [...new Set([...good.keys(), ...changed.keys()])].flatMap((place): ExampleCell[] => {
    const [old, now] = excerpts(good.get(place) ?? null, changed.get(place) ?? null);
    return old === now ? [] : [{ place, before: old, after: now }];
  });
}

function valuesByLabel(workbook: WorkbookSnapshot): ReadonlyMap<string, string> {
  const submission = readSubmission(workbook, DEFAULT_PACK);
  const values = new Map<string, string>();
  for (const form of submission.forms) {
    for (const place of form.places) {
      if (place.kind === "not-found") continue;
      const { sheet, row, column } = place.at;
      const shown = shownAt(
        workbook.sheets.find(({ name }) => name === sheet)!,
        row,
        column,
      );
      if (shown !== null) values.set(`${form.name} ${place.label}`, shown);
    }
  }
  return values;
}

function differingCells(
  before: SheetSnapshot,
  after: SheetSnapshot,
): readonly (readonly [row: number, column: number])[] {
  const keys = new Map<string, readonly [number, number]>();
  for (const { row, column } of [...before.cells, ...after.cells]) keys.set(`${row} ${column}`, [row, column]);
  return [...keys.values()]
    .filter(([row, column]) => shownAt(before, row, column) !== shownAt(after, row, column))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Form, row and column of a cell in the form's own words. */
function placeIn(submission: Submission, at: { sheet: string; row: number; column: number }): string | undefined {
  const form = formAt(submission.forms, at);
  const place = form?.places.find(
    (candidate) => candidate.kind !== "not-found" && candidate.at.row === at.row && candidate.at.column === at.column,
  );
  return form && place ? `${form.name} ${place.label}` : undefined;
}

function shownAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  const cell = sheet.cells.find((candidate) => candidate.row === row && candidate.column === column);
  return cell ? shown(cell) : null;
}

/** A value as the workbook shows it; text that looks like a number keeps its quotation marks. */
function shown({ value, format }: Pick<Cell, "value" | "format">): string {
  if (typeof value === "number") return shownNumber(value, format);
  const text = plainText(value);
  return typeof value === "string" && /^[\d.,]+$/.test(text.trim()) ? `“${text}”（文本）` : text;
}

function shownNumber(value: number, format: string | undefined): string {
  const exact = decimalOfCell(value);
  return format?.endsWith("%") === true ? `${exact.times(100).toFixed(2)}%` : toPlain(exact);
}

function plainText(value: CellValue): string {
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value);
}

/** Long texts cut down to where they differ. */
function excerpts(before: string | null, after: string | null): readonly [string | null, string | null] {
  if (before === null || after === null) return [before && cut(before, 0), after && cut(after, 0)];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  return [cut(before, same), cut(after, same)];
}

function cut(text: string, around: number): string {
  if (text.length <= LONGEST_TEXT) return text;
  const from = Math.max(0, Math.min(around - 20, text.length - LONGEST_TEXT));
  const to = from + LONGEST_TEXT;
  return `${from > 0 ? "……" : ""}${text.slice(from, to)}${to < text.length ? "……" : ""}`;
}

function patternOf(message: string): RegExp {
  const escaped = message.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[^]+?")}$`);
}
