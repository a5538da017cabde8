import { clean2024 } from "../../src/app/examples/clean-2024";
import { importDocument } from "../../src/app/import/import-document";
import { planReport, type ReportPlan } from "../../src/app/report";
import { planWordReports } from "../../src/app/word-report";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission } from "../../src/catalogue/submission/index";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { textOfParagraph } from "../../src/core/narrative/document";
import { readDocx } from "../../src/hosts/docx-file";
import * as reportSheet from "../../src/render/report-sheet";
import { renderWord } from "../../src/render/word";
import { formsOf } from "../support/report-of";
import { asLibreOfficeSaves } from "../support/word/as-libreoffice";
import { changedPart } from "../support/word/changed-part";
import { wordOf, wordOn } from "../support/word-of";

/** A Word report as a person leaves it: a gap filled in, a sentence of ours reworded, a figure typed over, a paragraph added. */
async function edited(): Promise<Uint8Array> {
  const { bytes } = await wordOf(clean2024);
  return changedPart(bytes, "word/document.xml", (xml) => {
    const typed = xml
      .replace(/【待补充：单位主要职能[^】]*】/, "负责全区水利工程建设和管理。")
      .replace("单位编制", "经核定，单位编制");
    const next = typed.lastIndexOf("<w:p>", typed.indexOf("二_一般公共预算支出情况"));
    const added = "<w:p><w:r><w:t>另外说明：本年新增防汛任务。</w:t></w:r></w:p>";
    return typed.slice(0, next) + added + typed.slice(next);
  });
}

async function importedFrom(docx: Uint8Array): Promise<WorkbookSnapshot> {
  return snapshotOfDesign(importDocument(await readDocx(docx)).sheets);
}

function textsOf({ document }: Pick<ReportPlan, "document">): readonly string[] {
  return document.paragraphs.map(textOfParagraph);
}

const WRITTEN = [
  "负责全区水利工程建设和管理。",
  expect.stringMatching(/^经核定，单位编制18人/),
  "另外说明：本年新增防汛任务。",
];

test.each([
  ["Word", (docx: Uint8Array) => docx],
  ["LibreOffice", asLibreOfficeSaves],
])(
  "edited in %s, imported, reported again: nothing is lost, and nothing of ours is taken for a person's",
  async (_, saved) => {
    const workbook = await importedFrom(saved(await edited()));
    const submission = readSubmission(workbook, DEFAULT_PACK);
    const plan = planReport(submission, reportSheet, { workbook, keepWritten: true });
    expect(plan.written.map(({ fate, source }) => `${fate} ${source}`)).toEqual(Array(3).fill("kept 附件4"));
    expect(textsOf(plan)).toEqual(expect.arrayContaining(WRITTEN));
    const again = planReport(submission, reportSheet, { workbook });
    expect(textsOf(plan).filter((text) => !textsOf(again).includes(text))).toEqual(WRITTEN);
  },
);

test.each([
  ["as it was made", (docx: Uint8Array) => docx],
  ["saved by LibreOffice", asLibreOfficeSaves],
])("a Word report that nobody edited offers nothing: %s", async (_, saved) => {
  const workbook = await importedFrom(saved((await wordOf(clean2024)).bytes));
  const submission = readSubmission(workbook, DEFAULT_PACK);
  expect(planReport(submission, reportSheet, { workbook, keepWritten: true }).written).toEqual([]);
});

test("taken over from other files, the first goes before the next, and none of it is hidden", async () => {
  const workbook = formsOf(clean2024);
  const submission = readSubmission(workbook, DEFAULT_PACK);
  const first = await importedFrom(await edited());
  const second = await importedFrom(
    changedPart(await edited(), "word/document.xml", (xml) => xml.replace("水利工程建设和管理", "防汛抗旱")),
  );
  const sources = [
    { name: "甲.docx", workbook: first },
    { name: "乙.docx", workbook: second },
  ];
  const plan = planReport(submission, reportSheet, { workbook, sources, keepWritten: true });
  expect(plan.written.map(({ fate, source }) => `${fate} ${source}`)).toEqual([
    ...Array<string>(3).fill("kept 甲.docx"),
    "outvoted 乙.docx",
  ]);
  expect(textsOf(plan)).toEqual(expect.arrayContaining(WRITTEN));
  const none = planReport(submission, reportSheet, { workbook, sources, keepWritten: false });
  expect(none.written.map(({ fate }) => fate)).toEqual(["left-out", "left-out", "left-out", "outvoted"]);
  expect(textsOf(none)).not.toContain("负责全区水利工程建设和管理。");
});

test("a project's Word report, edited and imported, gives its words to the report on that project and to no other", async () => {
  const forms = formsOf(clean2024);
  const submission = readSubmission(forms, DEFAULT_PACK);
  const { projects } = planWordReports(forms, submission, { projectReports: true });
  const [, second] = projects;
  const bytes = changedPart(
    await renderWord(second!.document, second!.attachments, second!.nameOf),
    "word/document.xml",
    (xml) => xml.replace(/【待补充：立项依据[^】]*】/, "按照移民后期扶持政策立项。"),
  );
  const sources = [{ name: "项目.docx", workbook: await importedFrom(bytes) }];
  const plan = planReport(submission, reportSheet, { projectReports: true, sources, keepWritten: true });
  expect(plan.written.map(({ fate, texts }) => `${fate} ${texts.map(({ text }) => text).join()}`)).toEqual([
    "kept 按照移民后期扶持政策立项。",
  ]);
  const told = [plan.document, ...plan.projects].map((document) =>
    document.paragraphs.map(textOfParagraph).includes("按照移民后期扶持政策立项。"),
  );
  expect(told).toEqual([false, false, true]);
});

test("the lines over a table of the projects, which stand in Word only, are no person's words", async () => {
  const { bytes } = await wordOn(formsOf(clean2024), { projectTable: true });
  const workbook = await importedFrom(
    changedPart(bytes, "word/document.xml", (xml) => xml.replace("单位编制", "经核定，单位编制")),
  );
  const { written } = planReport(readSubmission(workbook, DEFAULT_PACK), reportSheet, { workbook, keepWritten: true });
  expect(written.map(({ texts }) => texts.map(({ text }) => text).join())).toEqual([
    expect.stringMatching(/^经核定，单位编制18人/),
  ]);
});
