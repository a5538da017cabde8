import { writeProjectReport, writeReport } from "../../../../src/catalogue/report";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { narrativeReportStale } from "../../../../src/catalogue/rules/narrative/narrative-report-stale";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import type { SheetDesign } from "../../../../src/core/grid/sheet-design";
import { snapshotOfDesign } from "../../../../src/core/formula/recalculation/snapshot-of-design";
import { designForms } from "../../../../src/catalogue/forms/canonical";
import { designReport } from "../../../../src/render/report-sheet";
import { clean2024 } from "../../../../src/app/examples/clean-2024";
import { describeRule } from "../../../support/describe-rule";

/** The sheet that was generated from the unchanged example; what is changed in a case was changed after that. */
const generated: SheetDesign = designReport(
  writeReport(readSubmission(snapshotOfDesign(designForms(clean2024)), DEFAULT_PACK)),
);
/** The same of the first project's report. */
const example = readSubmission(snapshotOfDesign(designForms(clean2024)), DEFAULT_PACK);
const ofProject: SheetDesign = designReport(writeProjectReport(example, example.filledProjects[0]!));
const withProjectReport = (designs: readonly SheetDesign[]): readonly SheetDesign[] => [...designs, ofProject];
const withReport = (designs: readonly SheetDesign[]): readonly SheetDesign[] => [...designs, generated];
const TITLE = `${generated.name}!A2`;

describeRule(narrativeReportStale, {
  onGood: "skipped",
  passes: {
    "a report on a project as it was": { layout: withProjectReport },
    "another project's indicators": {
      layout: withProjectReport,
      data: ({ projects }) => void projects[1]!.indicators.pop(),
    },
    "the forms as they were": { layout: withReport },
    "other figures, the same things": { layout: withReport, cells: { "附件1!F14": 40.8 } },
  },
  finds: {
    "an indicator that a report on a project does not name": {
      layout: withProjectReport,
      data: ({ projects }) =>
        void projects[0]!.indicators.push({ ...projects[0]!.indicators[0]!, indicator: "新增指标" }),
      at: [`${ofProject.name}!A2`],
      text: ["这份报告生成之后，表格中的绩效指标有增减，报告里列出的已不完整，请重新生成。"],
    },
    "a report on a project that is called otherwise now": {
      layout: withProjectReport,
      data: ({ projects }) => void (projects[0]!.projectName = "水库安全度汛项目"),
      at: [`${ofProject.name}!A2`],
      text: [
        "这份报告写的是项目“水利设施运行维护与安全度汛项目”，表格里已经没有这个项目的附件3，请核对项目名称或删去报告。",
      ],
    },
    "an indicator more than the report names": {
      layout: withReport,
      data: ({ overall }) => void overall.indicators.push({ ...overall.indicators[0]!, indicator: "新增指标" }),
      at: [TITLE],
      text: ["这份报告生成之后，表格中的绩效指标有增减，报告里列出的已不完整，请重新生成。"],
    },
    "a project less": {
      layout: withReport,
      data: (data) => void data.projects.pop(),
      at: [TITLE],
      text: ["这份报告生成之后，表格中的项目有增减，报告里列出的已不完整，请重新生成。"],
    },
  },
  skips: {
    "a typed report alone": { because: "没有由本程序生成的自评报告" },
  },
});
