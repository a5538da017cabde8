import { checkWorkbook } from "../../src/app/check";
import { checkedWorkbook } from "../../src/app/check-document";
import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { nameForFile } from "../../src/app/file-name";
import { designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";

const TURNS = /\p{Bidi_Control}/u;

test("characters that turn how a text shows are in nothing that is told of a workbook, and in what is written as they were typed", () => {
  const { sheets } = snapshotOfDesign(designForms(contradictions2023));
  const turned = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "string" ? { ...cell, value: `\u202e${cell.value}\u2066` } : cell,
    ),
  }));
  const checked = checkedWorkbook("表.xlsx", checkWorkbook({ sheets: turned }, DEFAULT_PACK));
  if ("error" in checked) throw new Error(checked.error.message);
  expect(checked.unit).toBe("云溪市东湖区企地协调服务中心");
  expect(checked.forms.length).toBeGreaterThan(2);
  expect(checked.findings.length).toBeGreaterThan(10);
  const told = {
    ...checked,
    findings: checked.findings.map(({ fix, ...finding }) => ({ ...finding, fix: fix?.label })),
  };
  expect(JSON.stringify(told)).not.toMatch(TURNS);
});

test("nor in the name of a file", () => {
  expect(nameForFile("水利局\u202exslx.\u2066报告", 20)).toBe("水利局xslx.报告");
});
