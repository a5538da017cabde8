import { clean2024 } from "../../src/app/examples/clean-2024";
import { planWordReports } from "../../src/app/word-report";
import { designForms } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission } from "../../src/catalogue/submission/index";
import { snapshotOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";

const WORKBOOK = snapshotOfDesign(designForms(clean2024));
const SUBMISSION = readSubmission(WORKBOOK, DEFAULT_PACK);

test("the unit's report has 附件1 to 附件3 behind it, and is named after year and unit", () => {
  const { unit, projects } = planWordReports(WORKBOOK, SUBMISSION, { harvest: false });
  expect(unit.attachments.map(({ number }) => number)).toEqual(["附件1", "附件2", "附件3-1", "附件3-2"]);
  expect(unit.fileName).toBe(`2024年度${clean2024.unitName}自评报告.docx`);
  expect(unit.gaps).toBeGreaterThan(4);
  expect(projects).toEqual([]);
});

test("a project's report has its own form behind it alone", () => {
  const { projects } = planWordReports(WORKBOOK, SUBMISSION, { projectReports: true });
  expect(projects.map(({ project }) => project)).toEqual(clean2024.projects.map(({ projectName }) => projectName));
  for (const { project, attachments, fileName } of projects) {
    expect(attachments.map(({ number, subject }) => [number, subject])).toEqual([["附件", undefined]]);
    expect(fileName).toContain(`（${project ?? ""}）.docx`);
  }
  expect(projects[1]?.attachments[0]?.sheet.name).toBe("附件3-2");
});

test("year and unit that are told stand in the name; what no file may have in it does not", () => {
  const { unit } = planWordReports(WORKBOOK, SUBMISSION, { unit: "某市/某局:办公室", year: 2025 });
  expect(unit.fileName).toBe("2025年度某市某局办公室自评报告.docx");
});

test("signatures and headers of a form are known, its title is told apart", () => {
  const [basic, overall] = planWordReports(WORKBOOK, SUBMISSION).unit.attachments;
  const labelled = (row: number) => basic!.sheet.cells.find((cell) => cell.row === row && cell.column === 0)?.value;
  expect(labelled(basic!.headerRows!.top)).toBe("经费控制情况(万元)");
  expect(labelled(basic!.signatureRow!)).toMatch(/^单位负责人签字/);
  expect(overall!.titleCells).toHaveLength(1);
});
