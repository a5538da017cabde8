import { applyEdits } from "../../src/core/fixing/apply-edits";
import { parseA1, printRef } from "../../src/core/grid/address";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { Cell, CellValue, WorkbookSnapshot } from "../../src/core/grid/snapshot";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import type { Rule } from "../../src/core/rules/define-rule";
import type { Severity } from "../../src/core/rules/finding";
import { runRules, type RuleResult } from "../../src/core/rules/run-rules";
import { designForms } from "../../src/catalogue/forms/canonical";
import type { CaseData } from "../../src/catalogue/forms/case-data";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import type { Pack } from "../../src/catalogue/packs/pack";
import { readSubmission, type Submission } from "../../src/catalogue/submission/index";
import { clean2024 } from "../../src/app/examples/clean-2024";
import { recordedPack } from "./recorded-pack";
import { recordCases } from "./rule-cases";

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
/** Case data that a test may change. */
export type OpenCase = Mutable<CaseData>;

/** How a case differs from the good workbook: in its data, in single cells of the canonical layout, or in its sheets. */
export interface Change {
  readonly data?: (data: OpenCase) => void;
  /** `{ "附件1!F25": 171.16 }`; null empties the cell. */
  readonly cells?: Readonly<Record<string, CellValue>>;
  /** A change of layout. */
  readonly layout?: (designs: readonly SheetDesign[]) => readonly SheetDesign[];
  /** Cells of the canonical layout whose rows are lower than their text. */
  readonly cutOff?: readonly string[];
  readonly pack?: Partial<Pack>;
}

/** A case in which the rule finds something: exactly these findings, in this order. */
interface Finds extends Change {
  readonly at: readonly (string | null)[];
  /** Full messages, one a finding. */
  readonly text: readonly string[];
  readonly severity?: Severity;
  /** Cells each finding was compared with; checked where given. */
  readonly related?: readonly (readonly string[])[];
  /** What the fixes write, by cell; checked where given, and every fix is applied and must silence its finding. */
  readonly fix?: Readonly<Record<string, string | number>>;
}

/** A case in which the rule can check nothing, and the reason it gives (a part of it). */
interface Skips extends Change {
  readonly because: string;
}

/** The cases of a rule. `on` is the good workbook they change; the clean example where absent. */
export interface RuleCases {
  readonly on?: CaseData;
  /** What the same unit handed in the year before; absent for rules that do not look at it. */
  readonly prior?: CaseData;
  /** What the rule says of the unchanged good workbook; `passed` where absent. */
  readonly onGood?: "passed" | "skipped";
  readonly passes: Readonly<Record<string, Change>>;
  readonly finds: Readonly<Record<string, Finds>>;
  readonly skips: Readonly<Record<string, Skips>>;
}

/** Tests a rule by its cases, strictly: see docs and CONTRIBUTING. */
export function describeRule(rule: Rule<Submission>, cases: RuleCases): void {
  recordCases(rule, cases);
  describe(rule.id, () => {
    const good = cases.on ?? clean2024;
    const run = (snapshot: WorkbookSnapshot, pack: Pack): RuleResult => runOn(rule, snapshot, pack, cases.prior);

    test("the good workbook", () => {
      const result = run(snapshotFor(good, {}), DEFAULT_PACK);
      expect({ status: result.status, findings: result.findings.map((finding) => finding.message) }).toEqual({
        status: cases.onGood ?? "passed",
        findings: [],
      });
    });

    for (const [name, change] of Object.entries(cases.passes))
      test(`passes: ${name}`, () => {
        const result = run(snapshotFor(good, change), packFor(change));
        expect(result.findings.map((finding) => finding.message)).toEqual([]);
        expect(result.status).toBe("passed");
      });

    for (const [name, expected] of Object.entries(cases.finds))
      test(`finds: ${name}`, () => {
        const snapshot = snapshotFor(good, expected);
        const { findings, status } = run(snapshot, packFor(expected));
        expect(status).toBe("failed");
        expect(findings.map(({ at }) => (at ? printRef(at) : null))).toEqual(expected.at);
        expect(findings.map(({ message }) => message)).toEqual(expected.text);
        for (const finding of findings) {
          expect(finding.severity).toBe(expected.severity ?? rule.severity);
          expect(finding.message).not.toMatch(/\{\w+\}|undefined|NaN|null/);
          expect(finding.label).not.toMatch(/undefined/);
        }
        if (expected.related) expect(findings.map(({ related }) => related.map(printRef))).toEqual(expected.related);
        if (expected.fix) {
          const written = findings.flatMap(({ fix }) => fix?.edits ?? []);
          const values = written.map(({ at, write }) => [
            printRef(at),
            "value" in write ? write.value : `=${write.formula}`,
          ]);
          expect(Object.fromEntries(values)).toEqual(expected.fix);
        }
        for (const finding of findings) {
          if (!finding.fix) continue;
          const fixed = applyEdits(snapshot, finding.fix.edits);
          expect(fixed.stale).toEqual([]);
          const after = run(fixed.snapshot, packFor(expected)).findings;
          expect(after.filter((other) => other.message === finding.message && sameAt(other, finding))).toEqual([]);
        }
      });

    for (const [name, expected] of Object.entries(cases.skips))
      test(`skips: ${name}`, () => {
        const result = run(snapshotFor(good, expected), packFor(expected));
        expect(result.status).toBe("skipped");
        expect(result.skipped.map(({ reason }) => reason).join("；")).toContain(expected.because);
      });

    test("declares the settings of the pack it reads", () => {
      const read = new Set<string>();
      for (const change of [{}, ...Object.values(cases.finds)]) {
        run(snapshotFor(good, change), recordedPack(packFor(change), read));
      }
      const declared = rule.settings ?? [];
      expect([...read].filter((name) => !declared.includes(name))).toEqual([]);
    });

    test("every message has a case", () => {
      const texts = Object.values(cases.finds).flatMap(({ text }) => text);
      for (const [name, message] of Object.entries(rule.messages)) {
        const pattern = new RegExp(
          `^${message
            .split(/\{\w+\}/)
            .map(escaped)
            .join("[^]+?")}$`,
        );
        expect({ message: name, seen: texts.some((text) => pattern.test(text)) }).toEqual({
          message: name,
          seen: true,
        });
      }
    });
  });
}

/** Runs one rule alone over a snapshot, and what the unit handed in the year before. */
export function runOn(
  rule: Rule<Submission>,
  snapshot: WorkbookSnapshot,
  pack: Pack = DEFAULT_PACK,
  prior?: CaseData,
): RuleResult {
  const submission = readSubmission(deepFreeze(snapshot), pack);
  const before = prior && readSubmission(deepFreeze(snapshotFor(prior, {})), pack);
  return runRules([rule], before ? { ...submission, prior: before } : submission)[0]!;
}

/** The snapshot of case data with a change. */
export function snapshotFor(data: CaseData, change: Change): WorkbookSnapshot {
  const open = structuredClone(data) as OpenCase;
  change.data?.(open);
  const designs = designForms(open);
  const snapshot = withCutOff(snapshotOfDesign(change.layout ? change.layout(designs) : designs), change.cutOff ?? []);
  return Object.entries(change.cells ?? {}).reduce((changed, [ref, value]) => withCell(changed, ref, value), snapshot);
}

function withCutOff({ sheets }: WorkbookSnapshot, refs: readonly string[]): WorkbookSnapshot {
  return {
    sheets: sheets.map((sheet) => {
      const own = refs.filter((ref) => ref.startsWith(`${sheet.name}!`)).map((ref) => parseA1(ref.split("!")[1]!)!);
      return own.length === 0 ? sheet : { ...sheet, cutOff: own };
    }),
  };
}

function withCell(snapshot: WorkbookSnapshot, ref: string, value: CellValue): WorkbookSnapshot {
  const [sheetName, address] = ref.split("!");
  const place = parseA1(address ?? "");
  const known = snapshot.sheets.some((sheet) => sheet.name === sheetName);
  if (!place || !known) throw new Error(`There is no cell ${ref} in the good workbook.`);
  const sheets = snapshot.sheets.map((sheet) => {
    if (sheet.name !== sheetName) return sheet;
    const before = sheet.cells.find((cell) => cell.row === place.row && cell.column === place.column);
    const rest = sheet.cells.filter((cell) => cell !== before);
    const cell: Cell = { ...place, value, ...(before?.format === undefined ? {} : { format: before.format }) };
    const cells = value === null ? rest : [...rest, cell].sort((a, b) => a.row - b.row || a.column - b.column);
    return { ...sheet, cells };
  });
  return { sheets };
}

/** The pack that a change asks for. */
export function packFor(change: Change): Pack {
  return { ...DEFAULT_PACK, ...change.pack };
}

function sameAt(a: RuleResult["findings"][number], b: RuleResult["findings"][number]): boolean {
  return (a.at && printRef(a.at)) === (b.at && printRef(b.at));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
