import { checkWorkbook } from "../../src/app/check";
import { planFills } from "../../src/app/fill";
import { planReport } from "../../src/app/report";
import { writtenInReports } from "../../src/app/written-reports";
import { designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { parseA1 } from "../../src/core/grid/address";
import type { CellValue, WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";
import * as renderer from "../../src/render/report-sheet";
import { clean2024 } from "../../src/app/examples/clean-2024";
import { recalculated } from "../support/libreoffice";
import { LIBREOFFICE, testWith } from "../support/other-programs";

/** Some of each kind of computed cell, all of which are emptied and filled again. */
const EMPTIED = [
  "附件1!F5",
  "附件1!F7",
  "附件1!F8",
  "附件1!F13",
  "附件2!H5",
  "附件2!I5",
  "附件2!H27",
  "附件3-1!F6",
  "附件3-1!H6",
];

async function example(): Promise<XlsxFileWorkbook> {
  return XlsxFileWorkbook.create(designForms(clean2024));
}

describe("LibreOffice recalculates what we wrote", () => {
  testWith(LIBREOFFICE, "filled formulas give the same figures", async () => {
    const host = await example();
    const original = await host.read();
    const empty = EMPTIED.map((ref) => edit(ref, valueAt(original, ref), null));
    expect((await host.apply(empty)).stale).toEqual([]);
    const plan = planFills(await host.read(), DEFAULT_PACK, { as: "formula", replace: false });
    expect(plan.edits.length).toBeGreaterThanOrEqual(EMPTIED.length);
    await host.apply(plan.edits);
    const after = await XlsxFileWorkbook.open(recalculated(host.toBytes())).read();
    for (const ref of EMPTIED) {
      expect(`${ref} ${Number(valueAt(after, ref)).toFixed(2)}`).toBe(
        `${ref} ${Number(valueAt(original, ref)).toFixed(2)}`,
      );
    }
  });

  testWith(
    LIBREOFFICE,
    "what a person wrote in a report is found in the file another program saved, and nothing else",
    async () => {
      const host = await example();
      const { submission } = checkWorkbook(await host.read(), DEFAULT_PACK);
      const sheet = await host.addSheet(planReport(submission, renderer, { harvest: false }).sheet);
      const gap = (await host.read()).sheets
        .find(({ name }) => name === sheet)!
        .cells.find(({ value }) => typeof value === "string" && value.includes("【待补充：单位主要职能"))!;
      const at = { sheet, row: gap.row, column: gap.column };
      await host.apply([{ at, expect: { value: gap.value }, write: { value: "本中心负责水库管理。" } }]);
      const saved = await XlsxFileWorkbook.open(recalculated(host.toBytes())).read();
      expect(writtenInReports(saved)).toMatchObject([{ key: "duties", texts: [{ text: "本中心负责水库管理。" }] }]);
    },
  );

  testWith(LIBREOFFICE, "the report's sentences are the same, and follow a changed cell", async () => {
    const host = await example();
    const { submission } = checkWorkbook(await host.read(), DEFAULT_PACK);
    const sheet = await host.addSheet(planReport(submission, renderer).sheet);
    const before = textOf(await host.read(), sheet);
    expect(textOf(await XlsxFileWorkbook.open(recalculated(host.toBytes())).read(), sheet)).toEqual(before);

    const [total] = before.filter((text) => text.includes("554.80万元"));
    expect(total).toBeDefined();
    await host.apply([edit("附件2!F5", 554.8, 561.23)]);
    const changed = textOf(await XlsxFileWorkbook.open(recalculated(host.toBytes())).read(), sheet);
    expect(changed.some((text) => text.includes("561.23万元"))).toBe(true);
    expect(changed.some((text) => text.includes("554.80万元"))).toBe(false);
  });
});

function edit(ref: string, expected: CellValue, value: CellValue) {
  const [sheet = "", address = ""] = ref.split("!");
  return { at: { sheet, ...parseA1(address)! }, expect: { value: expected }, write: { value } };
}

function valueAt(snapshot: WorkbookSnapshot, ref: string): CellValue {
  const [name, address = ""] = ref.split("!");
  const place = parseA1(address)!;
  const cells = snapshot.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  return cells.find(({ row, column }) => row === place.row && column === place.column)?.value ?? null;
}

function textOf(snapshot: WorkbookSnapshot, name: string): readonly string[] {
  const cells = snapshot.sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  return cells.flatMap(({ column, value }) => (column === 0 && typeof value === "string" ? [value] : []));
}
