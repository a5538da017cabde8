import { checkWorkbook } from "../../src/app/check";
import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { hostErrorOf } from "../../src/app/ports";
import { troubleOf } from "../../src/app/session/trouble";
import { designForms } from "../../src/catalogue/forms/canonical";
import type { Evaluation, SelfEvaluationReport } from "../../src/catalogue/forms/instances";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { checkIndicators } from "../../src/catalogue/bounds";
import { troubleOf as troubleOfFile } from "../../src/cli/files/trouble";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";

/** The example's forms, with so many rows of one text more behind the report. */
function withRows(count: number, text: string): WorkbookSnapshot {
  const { sheets } = snapshotOfDesign(designForms(contradictions2023));
  return {
    sheets: sheets.map((sheet) => {
      const isReport = sheet.cells.some(({ value }) => typeof value === "string" && /^一、/.test(value));
      if (!isReport) return sheet;
      const last = Math.max(...sheet.cells.map(({ row }) => row));
      const more = Array.from({ length: count }, (_, at) => ({ row: last + 1 + at, column: 0, value: text }));
      return { ...sheet, cells: [...sheet.cells, ...more] };
    }),
  };
}

function refusal(work: () => unknown): unknown {
  try {
    work();
  } catch (cause) {
    return cause;
  }
  return undefined;
}

test("a report as long as thirty cells can hold is checked, one longer than is checked together is refused in plain words at every door", () => {
  const longest = "按要求完成了全年任务。".repeat(2900);
  expect(checkWorkbook(withRows(30, longest), DEFAULT_PACK).submission.reports).toHaveLength(1);
  const refused = refusal(() => checkWorkbook(withRows(33, longest), DEFAULT_PACK));
  expect(hostErrorOf(refused)).toMatchObject({ trouble: "too-large", detail: "表和自评报告里的字超过 100 万个" });
  expect(troubleOf(refused)).toMatchObject({ code: "too-large", detail: "表和自评报告里的字超过 100 万个" });
  expect(troubleOfFile(refused, "表.xlsx")).toEqual({
    code: "too-large",
    message: "文件太大（表和自评报告里的字超过 100 万个）。请确认它是绩效自评表。",
  });
});

test("so is one of more paragraphs", () => {
  const refused = refusal(() => checkWorkbook(withRows(20_001, "按要求完成。"), DEFAULT_PACK));
  expect(hostErrorOf(refused)).toMatchObject({ detail: "自评报告超过 2 万段" });
});

const formOf = (rows: number) =>
  ({ name: "附件2", model: { indicators: { rows: Array.from({ length: rows }) } } }) as unknown as Evaluation;
const reportOf = (characters: number) =>
  ({ model: { paragraphs: [{ text: "字".repeat(characters) }] } }) as unknown as SelfEvaluationReport;

test.each([
  ["附件2的指标超过 2000 行", [formOf(2001)], []],
  ["指标超过 2 万行", Array.from({ length: 11 }, () => formOf(2000)), []],
  ["指标有 2000 行，自评报告有 200001 字，一起校验太多", [formOf(2000)], [reportOf(200_001)]],
] as const)("%s", (detail, forms, reports) => {
  expect(hostErrorOf(refusal(() => checkIndicators(forms, reports)))).toMatchObject({ detail });
});

test("three hundred forms of ten indicators beside a report of a hundred thousand characters are checked", () => {
  const forms = Array.from({ length: 300 }, () => formOf(10));
  expect(() => checkIndicators(forms, [reportOf(100_000)])).not.toThrow();
});
