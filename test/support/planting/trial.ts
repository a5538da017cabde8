import { checkWorkbook } from "../../../src/app/check";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { printRef, sameCell, type CellRef } from "../../../src/core/grid/address";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import type { Finding } from "../../../src/core/rules/finding";
import type { OpenCase } from "../describe-rule";
import type { WorkbookLayout } from "./layouts";
import type { Planted, Planter, Probe } from "./planter";
import type { Random } from "./random";

/** What became of one planted fault. */
export interface Trial {
  readonly rule: string;
  readonly layout: string;
  readonly found: boolean;
  /** Whether a finding of the rule stands at the planted cell. */
  readonly atCell: boolean;
  /** Where it was planted, and where the rule found it: for looking into what went wrong. */
  readonly expected: string;
  readonly at: readonly string[];
  /** Findings that the clean workbook has not and that the fault does not truly cause. */
  readonly extras: readonly string[];
}

/** A clean workbook in one layout, with what the rules say of it. */
export interface CleanWorkbook {
  readonly data: CaseData;
  readonly layout: WorkbookLayout;
  readonly workbook: WorkbookSnapshot;
  readonly findings: readonly Finding[];
}

/** Lays out a clean case, or the given sheets of it, and checks it. */
export function cleanWorkbook(data: CaseData, layout: WorkbookLayout, sheets = designForms(data)): CleanWorkbook {
  const workbook = layout.apply(sheets);
  return { data, layout, workbook, findings: checkWorkbook(workbook, DEFAULT_PACK).findings };
}

/** Puts a fault into a clean workbook and checks it; `null` where the case or the layout has no room for the fault. */
export function tryFault(planter: Planter, clean: CleanWorkbook, random: Random): Trial | null {
  const { layout } = clean;
  if (planter.notIn?.some((trait) => layout.traits.includes(trait))) return null;
  const data = structuredClone(clean.data) as OpenCase;
  const planted = planter.plant(data, random);
  if (!planted) return null;
  const laidOut = build(data, planted, layout);
  const workbook = planted.workbook ? planted.workbook(laidOut, clean.workbook) : laidOut;
  const { findings } = checkWorkbook(workbook, DEFAULT_PACK);
  const own = findings.filter(({ rule }) => rule === planter.rule);
  const expected = expectedCell(planted, data, layout, laidOut, workbook);
  const isThere = ({ at }: Finding): boolean =>
    at === null || expected === null ? at === expected : expected !== undefined && sameCell(at, expected);
  const before = new Set(clean.findings.map(keyOf));
  const known = new Set([...(planter.also ?? []), planter.rule]);
  const extras = findings.filter((finding) => !known.has(finding.rule) && !before.has(keyOf(finding)));
  return {
    rule: planter.rule,
    layout: layout.name,
    found: own.length > 0,
    atCell: own.some(isThere),
    expected: expected ? printRef(expected) : "workbook",
    at: own.map(({ at }) => (at ? printRef(at) : "workbook")),
    extras: [...extras, ...own.slice(1)].map((finding) => `${finding.rule}: ${finding.message}`),
  };
}

function build(data: OpenCase, planted: Planted, layout: WorkbookLayout): WorkbookSnapshot {
  const sheets = designForms(data);
  return layout.apply(planted.sheets ? planted.sheets(sheets) : sheets);
}

function expectedCell(
  { at, sheets }: Planted,
  data: OpenCase,
  layout: WorkbookLayout,
  laidOut: WorkbookSnapshot,
  workbook: WorkbookSnapshot,
): CellRef | null | undefined {
  if (at === null) return null;
  if (typeof at === "function") return at(workbook);
  const probed = structuredClone(data);
  at.data?.(probed);
  const planted = designForms(probed);
  const faulty = sheets ? sheets(planted) : planted;
  return differingCell(laidOut, layout.apply(at.sheets ? at.sheets(faulty) : faulty), at);
}

function differingCell(before: WorkbookSnapshot, after: WorkbookSnapshot, probe: Probe): CellRef | undefined {
  const differing = after.sheets.flatMap((sheet, index) => {
    const old = new Map(before.sheets[index]?.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
    const now = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.value]));
    const texts = (key: string): string => textKey(now.get(key));
    return [...new Set([...now.keys(), ...old.keys()])]
      .filter((key) => old.get(key) !== now.get(key) && (probe.pick?.(texts(key)) ?? true))
      .map((key): CellRef => {
        const [row = 0, column = 0] = key.split(" ").map(Number);
        return { sheet: sheet.name, row, column };
      })
      .sort((a, b) => a.row - b.row || a.column - b.column);
  });
  return probe.last ? differing.at(-1) : differing[0];
}

function textKey(value: unknown): string {
  return typeof value === "string" ? value.normalize("NFKC").replace(/\s/gu, "") : "";
}

function keyOf({ rule, label }: Finding): string {
  return `${rule} ${label}`;
}
