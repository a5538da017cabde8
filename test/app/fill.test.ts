import { planFills } from "../../src/app/fill";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { designForms } from "../../src/catalogue/forms/canonical";
import { applyEdits } from "../../src/core/fixing/apply-edits";
import { parseA1, printRef } from "../../src/core/grid/address";
import type { CellValue, WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import { MemoryWorkbook } from "../support/memory-workbook";
import { clean2024 } from "../../src/app/examples/clean-2024";

/** Every computed cell of the clean example: 附件1's rates and totals, the funds' rates, scores and totals, quantified scores. */
const COMPUTED = [
  "附件1!F5",
  ...["B", "D", "F"].flatMap((column) => [7, 8, 13].map((row) => `附件1!${column}${row}`)),
  "附件1!D28",
  "附件1!G28",
  "附件2!H5",
  "附件2!I5",
  ...[14, 15, 16, 17, 18, 19, 20, 21, 23, 25, 26].map((row) => `附件2!H${row}`),
  "附件2!G27",
  "附件2!H27",
  ...["D6", "E6", "F6", "H6", "I6", "H13", "H14", "H15"].map((cell) => `附件3-1!${cell}`),
];

const whole = snapshotOfDesign(designForms(clean2024));
const wanted = new Map(COMPUTED.map((ref) => [ref, valueAt(whole, ref)]));

describe("filling the clean example with its computed cells emptied", () => {
  test.each(["value", "formula"] as const)("gives its figures back, as %s", async (as) => {
    const host = new MemoryWorkbook(emptied(whole, COMPUTED));
    const plan = planFills(await host.read(), DEFAULT_PACK, { as, replace: false });
    const applied = await host.apply(plan.edits);
    expect(applied.stale).toEqual([]);
    expect(applied.awaitingRecalculation).toEqual([]);
    const after = await host.read();
    for (const [ref, value] of wanted) {
      expect(Number(valueAt(after, ref)).toFixed(2)).toBe(Number(value).toFixed(2));
    }
    expect(new Set(plan.proposals.map(({ target }) => printRef(target.at)))).toEqual(new Set(COMPUTED));
  });

  test("writes live formulas in the form's own terms", () => {
    const plan = planFills(emptied(whole, COMPUTED), DEFAULT_PACK, { as: "formula", replace: false });
    const formulas = new Map(
      plan.edits.map(({ at, write }) => [printRef(at), "formula" in write ? write.formula : write.value]),
    );
    expect(formulas.get("附件1!F5")).toBe('IF(N(B5)=0,"",D5/B5)');
    expect(formulas.get("附件1!F7")).toBe("SUM(F8,F11:F12)");
    expect(formulas.get("附件1!F13")).toBe("SUM(F14:F15,F17:F18,F20)");
    expect(formulas.get("附件2!H5")).toBe('IF(N(E5)=0,"",F5/E5)');
    expect(formulas.get("附件2!I5")).toBe('IF(N(E5)=0,"",ROUND(MIN(1,F5/E5)*G5,2))');
    expect(formulas.get("附件3-1!F6")).toBe("SUM(F7:F9)");
    expect(formulas.get("附件2!H15")).toBe(7.6);
  });

  test.each([
    ["附件2!F5", "554.8万元", "附件2!I5", 9.8],
    ["附件2!E5", "566.2", "附件2!I5", 9.8],
    ["附件2!G5", "10分", "附件2!I5", 9.8],
    ["附件2!G14", "8分", "附件2!G27", 100],
  ])("writes a value where a formula would not count %s, which holds %s", (ref, text, target, value) => {
    const held = withValue(emptied(whole, [target]), ref, text);
    const { edits } = planFills(held, DEFAULT_PACK, { as: "formula", replace: false });
    expect(edits.filter(({ at }) => printRef(at) === target)).toMatchObject([{ write: { value } }]);
  });

  test("percent cells get a percent format, amounts two decimals, where the cell had none", () => {
    const plan = planFills(emptied(whole, COMPUTED, true), DEFAULT_PACK, { as: "formula", replace: false });
    const formats = new Map(plan.edits.map(({ at, format }) => [printRef(at), format]));
    expect(formats.get("附件1!F5")).toBe("0.00%");
    expect(formats.get("附件1!F7")).toBe("0.00");
    expect(formats.get("附件2!I5")).toBeUndefined();
  });
});

describe("what a fill leaves alone", () => {
  test("a clean workbook", () => {
    expect(planFills(whole, DEFAULT_PACK, { as: "formula", replace: true }).edits).toEqual([]);
  });

  test("a wrong value, unless it is to be replaced", () => {
    const wrong = withValue(whole, "附件1!F7", 9);
    expect(planFills(wrong, DEFAULT_PACK, { as: "value", replace: false }).edits).toEqual([]);
    const [edit] = planFills(wrong, DEFAULT_PACK, { as: "value", replace: true }).edits;
    expect(edit).toMatchObject({ expect: { value: 9 }, write: { value: 2.65 } });
  });

  test("a formula, even where it is wrong", () => {
    const sheets = whole.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === "附件1" && cell.row === 6 && cell.column === 5 ? { ...cell, value: 9, formula: "F8+F11" } : cell,
      ),
    }));
    expect(planFills({ sheets }, DEFAULT_PACK, { as: "formula", replace: true }).edits).toEqual([]);
  });

  test("rates over nothing stay blank", () => {
    const nobody = emptied(withValue(whole, "附件1!B5", 0), ["附件1!F5"]);
    expect(planFills(nobody, DEFAULT_PACK, { as: "formula", replace: false }).edits).toEqual([]);
  });

  test("a total none of whose parts is filled", () => {
    const cells = ["附件1!F7", "附件1!F8", "附件1!F9", "附件1!F10", "附件1!F11", "附件1!F12"];
    const plan = planFills(emptied(whole, cells), DEFAULT_PACK, { as: "formula", replace: false });
    expect(plan.edits).toEqual([]);
  });

  test("the marks' total while a score is missing", () => {
    const plan = planFills(emptied(whole, ["附件2!H22", "附件2!H27"]), DEFAULT_PACK, { as: "formula", replace: false });
    expect(plan.edits).toEqual([]);
  });
});

function emptied(snapshot: WorkbookSnapshot, refs: readonly string[], unformatted = false): WorkbookSnapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter((cell) => !refs.includes(`${sheet.name}!${printed(cell)}`) || !unformatted),
  }));
  const bare = unformatted ? { sheets } : snapshot;
  return refs.reduce((current, ref) => (unformatted ? current : withValue(current, ref, null)), bare);
}

function withValue(snapshot: WorkbookSnapshot, ref: string, value: CellValue): WorkbookSnapshot {
  const [sheet = "", address = ""] = ref.split("!");
  const place = parseA1(address)!;
  const before = valueAt(snapshot, ref);
  return applyEdits(snapshot, [{ at: { sheet, ...place }, expect: { value: before }, write: { value } }]).snapshot;
}

function valueAt(snapshot: WorkbookSnapshot, ref: string): CellValue {
  const [name, address] = ref.split("!");
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  return sheet?.cells.find((cell) => printed(cell) === address)?.value ?? null;
}

function printed(cell: { readonly row: number; readonly column: number }): string {
  return printRef({ sheet: "", ...cell }).slice(1);
}
