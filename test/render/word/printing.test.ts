import { readFileSync } from "node:fs";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { attachmentsOf, type ReportAttachment } from "../../../src/app/word-report";
import { spendingRow, type CaseData } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { renderWord } from "../../../src/render/word";
import { sharedFile } from "../../support/cases/shared-folder";
import { printedLines, printedPages } from "../../support/libreoffice";
import { LIBREOFFICE, testWith } from "../../support/other-programs";
import { formsOf } from "../../support/report-of";
import { bodyOf } from "../../support/word-document";
import { wordOf, wordOn, type MadeWord } from "../../support/word-of";

const SEED = sharedFile("cases/seed/seed-2023.xlsx");

testWith(LIBREOFFICE, "cover, text and each form are printed, a form on one or two pages", async () => {
  expectFewPages(await wordOf(clean2024));
});

testWith(LIBREOFFICE, "twelve projects are twelve forms behind the report", async () => {
  const [project] = clean2024.projects;
  const projects = Array.from({ length: 12 }, (_, index) => ({ ...project!, projectName: `第${index + 1}个项目` }));
  const made = await wordOf({ ...clean2024, projects });
  expect(made.attachments).toHaveLength(14);
  expectFewPages(made);
});

testWith(LIBREOFFICE, "no page of the forms holds but notes and signatures, wherever a table ends", async () => {
  const attachments = Array.from({ length: 8 }, (_, rows) => basicDataOf(withFundRows(8 + rows)));
  const lines = printedLines(await renderWord({ paragraphs: [], lists: {} }, attachments), "docx");
  const ofForms = lines.slice(lines.findIndex((count) => count > 0));
  expect(ofForms.length).toBeGreaterThan(attachments.length);
  expect(ofForms).not.toContain(0);
});

function basicDataOf(data: CaseData): ReportAttachment {
  const workbook = formsOf(data);
  return attachmentsOf(workbook, readSubmission(workbook, DEFAULT_PACK))[0]!;
}

/** The case with so many projects more in 附件1: each makes its table a line higher. */
function withFundRows(count: number): CaseData {
  const rows = Array.from({ length: count }, (_, index) => spendingRow(`第${index + 1}个专项`, null, 1, 1, 1));
  const { basicData } = contradictions2023;
  return { ...contradictions2023, basicData: { ...basicData, spending: [...basicData.spending, ...rows] } };
}

if (SEED !== undefined) {
  testWith(LIBREOFFICE, "the seed's report opens", async () => {
    const workbook = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(SEED))).read();
    expectFewPages(await wordOn(workbook));
  });
}

function expectFewPages({ bytes, attachments }: MadeWord): void {
  const paragraphs = bodyOf(bytes).filter(({ name }) => name === "w:p").length;
  const pages = printedPages(bytes, "docx") - attachments.length;
  expect(pages).toBeGreaterThan(3);
  // The cover, pages of 22 lines, and a second page for each form at most.
  expect(pages).toBeLessThan(1 + Math.ceil((paragraphs * 4) / 22) + attachments.length);
}
