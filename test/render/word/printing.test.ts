import { readFileSync } from "node:fs";
import { clean2024 } from "../../../examples/data/clean-2024";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { sharedFile } from "../../support/cases/shared-folder";
import { LIBREOFFICE, printedPages } from "../../support/libreoffice";
import { bodyOf } from "../../support/word-document";
import { wordOf, wordOn, type MadeWord } from "../../support/word-of";

const SEED = sharedFile("cases/seed/seed-2023.xlsx");
const isThere = LIBREOFFICE !== undefined || process.env["CI"] !== undefined;
const withLibreOffice = isThere ? test : test.skip;
const withSeed = isThere && SEED !== undefined ? test : test.skip;

withLibreOffice("cover, text and each form are printed, a form on one or two pages", async () => {
  expectFewPages(await wordOf(clean2024));
});

withLibreOffice("twelve projects are twelve forms behind the report", async () => {
  const [project] = clean2024.projects;
  const projects = Array.from({ length: 12 }, (_, index) => ({ ...project!, projectName: `第${index + 1}个项目` }));
  const made = await wordOf({ ...clean2024, projects });
  expect(made.attachments).toHaveLength(14);
  expectFewPages(made);
});

withSeed("the seed's report opens", async () => {
  const workbook = await XlsxFileWorkbook.open(new Uint8Array(readFileSync(SEED!))).read();
  expectFewPages(await wordOn(workbook));
});

function expectFewPages({ bytes, attachments }: MadeWord): void {
  const paragraphs = bodyOf(bytes).filter(({ name }) => name === "w:p").length;
  const pages = printedPages(bytes, "docx") - attachments.length;
  expect(pages).toBeGreaterThan(3);
  // The cover, pages of 22 lines, and a second page for each form at most.
  expect(pages).toBeLessThan(1 + Math.ceil((paragraphs * 4) / 22) + attachments.length);
}
