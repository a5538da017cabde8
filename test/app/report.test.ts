import { clean2024 } from "../../src/app/examples/clean-2024";
import { planReport } from "../../src/app/report";
import { designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission } from "../../src/catalogue/submission/index";
import type { SheetDesign } from "../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import { textOfParagraph, type ReportDocument } from "../../src/core/narrative/document";

const SHEET: SheetDesign = { name: "自评报告", columnWidths: [], rowHeights: {}, cells: [], merges: [] };

test("a report is written from the submission and designed by what the door passes in", () => {
  const designed: ReportDocument[] = [];
  const plan = planReport(readSubmission(snapshotOfDesign(designForms(clean2024)), DEFAULT_PACK), {
    designReport: (document) => {
      designed.push(document);
      return SHEET;
    },
    designTables: () => [],
    countFrozenRows: () => 3,
  });
  expect(designed).toEqual([plan.document]);
  expect({ sheet: plan.sheet, frozenRows: plan.frozenRows }).toEqual({ sheet: SHEET, frozenRows: 3 });
  const text = plan.document.paragraphs.map(textOfParagraph).join("\n");
  expect(text).toContain(clean2024.unitName);
  expect(plan.gaps).toBeGreaterThanOrEqual([...text.matchAll(/【待补充/g)].length);
});
