import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { writeProjectReport } from "../../../src/catalogue/report";
import { textOfParagraph, type ReportDocument } from "../../../src/core/narrative/document";
import { isFrozen } from "../../../src/core/narrative/piece";
import { formsOf, projectReportsOn, recalculated, reportOf } from "../../support/report-of";

const SECTIONS = [
  "一、项目概况",
  "二、项目资金使用及管理情况",
  "三、项目组织实施情况",
  "四、项目绩效情况",
  "五、存在的问题及原因",
  "六、改进措施",
  "七、自评结果应用",
];

type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;
type Project = Open<CaseData["projects"][number]>;

function firstReport(change: (project: Project) => void = () => undefined): ReportDocument {
  const data = structuredClone(clean2024) as Open<CaseData>;
  change(data.projects[0]!);
  const workbook = formsOf(data);
  const [document] = projectReportsOn(workbook);
  if (!document) throw new Error("no report");
  expect(recalculated(document, workbook)).toEqual(document.paragraphs.map(textOfParagraph));
  return document;
}

function textOf({ paragraphs }: ReportDocument): string {
  return `\n${paragraphs.map(textOfParagraph).join("\n")}\n`;
}

describe("the report on a project", () => {
  const document = firstReport();
  const text = textOf(document);

  test("has cover, title and the sections offices are used to, and nothing in it is frozen", () => {
    const headings = document.paragraphs.filter(({ role }) => role === "heading-1").map(textOfParagraph);
    expect(headings).toEqual(SECTIONS);
    expect(document.paragraphs.slice(0, 6).map(textOfParagraph)).toEqual([
      "2024年度水利设施运行维护与安全度汛项目\n项目支出绩效自评报告",
      "主管部门：青岚市湖滨区水利局",
      "实施单位：青岚市湖滨区水利工程服务中心（盖章）",
      "2025年3月18日",
      "2024年度水利设施运行维护与安全度汛项目",
      "项目支出绩效自评报告",
    ]);
    expect(document.paragraphs.filter(({ sentences }) => sentences.flat().some(isFrozen))).toEqual([]);
    expect(document.project).toBe("水利设施运行维护与安全度汛项目");
  });

  test.each([
    "“水利设施运行维护与安全度汛项目”由青岚市湖滨区水利工程服务中心实施，主管部门为青岚市湖滨区水利局。",
    "项目预期目标：完成12座小型水库的维修养护",
    "年初预算195.00万元，年中追加预算7.00万元，全年安排资金202.00万元。按资金来源分，当年财政拨款192.00万元、上年结转资金10.00万元。",
    "实际使用资金198.40万元，项目执行率98.22%，未使用3.60万元。使用的资金中，当年财政拨款188.60万元、上年结转资金9.80万元。" +
      "预算执行得9.82分（分值10分）。",
    "该项目自评总分为99.42分，等级为“优”。从得分构成看，预算执行得9.82分，产出指标得49.6分，效益指标得30分，满意度指标得10分。",
    "\n（一）产出指标完成情况\n数量指标方面，“维修养护水库座数”目标值为12座",
    "\n（二）效益指标完成情况\n经济效益指标方面，",
    "\n（三）满意度指标完成情况\n服务对象满意度指标方面，",
    "\n自评中有小额扣分：项目执行率98.22%，扣0.18分；“清淤渠道长度”扣0.4分（入冬后连续降雨，3公里渠段推迟施工）。\n",
    "\n针对“清淤渠道长度”，已列入下年第一季度计划。\n",
    "\n三、项目组织实施情况\n【待补充：项目组织情况",
  ])("%s", (sentence) => {
    expect(text).toContain(sentence);
  });

  test.each<[string, (project: Project) => void, string]>([
    ["all of it spent", ({ funding }) => (funding.total.executed = 202), "项目执行率100.00%，资金全部使用。"],
    ["more than planned", ({ funding }) => (funding.total.executed = 210), "，超出安排资金8.00万元。"],
    ["nothing spent", ({ funding }) => (funding.total.executed = 0), "\n没有使用资金，项目执行率0.00%。"],
    ["nothing planned", ({ funding }) => (funding.total.adjustedBudget = 0), "没有安排资金。按资金来源分，"],
    [
      "one source",
      ({ funding }) => {
        Object.assign(funding.total, { adjustedBudget: 192, executed: 188.6 });
        funding.sources = funding.sources.slice(0, 1);
      },
      "资金来源全部为当年财政拨款。",
    ],
    [
      "one source that is not all of it",
      ({ funding }) => (funding.sources = funding.sources.slice(0, 1)),
      "按资金来源分，当年财政拨款192.00万元。",
    ],
    [
      "a department that does it itself",
      (project) => (project.department = project.implementer),
      "”由青岚市湖滨区水利工程服务中心主管并组织实施。",
    ],
    ["no sources", ({ funding }) => (funding.sources = []), "全年安排资金202.00万元。\n"],
    [
      "no amounts",
      ({ funding }) => Object.assign(funding.total, { initialBudget: null, adjustedBudget: "/", executed: null }),
      "项目资金安排情况】",
    ],
    ["nobody who did it", (project) => (project.implementer = null), "”主管部门为青岚市湖滨区水利局。"],
    [
      "nobody at all",
      (project) => Object.assign(project, { implementer: null, department: null }),
      "【待补充：实施单位和主管部门】",
    ],
    ["no name", (project) => (project.projectName = null), "\n2024年度【待补充：项目名称】\n项目支出绩效自评报告\n"],
    ["no goal", (project) => (project.goals.expectedGoal = null), "【待补充：项目预期目标】"],
    ["no score", (project) => (project.total.score = null), "【待补充：项目自评总分和等级】"],
    ["no indicators", (project) => (project.indicators = []), "【待补充：项目产出、效益和满意度情况】"],
  ])("with %s", (_, change, expected) => {
    expect(textOf(firstReport(change))).toContain(expected);
  });

  test("is written for the year and unit that are given", () => {
    const { submission } = reportOf(clean2024);
    const [project] = submission.filledProjects;
    const [title] = writeProjectReport(submission, project!, { year: 2025 }).paragraphs.map(textOfParagraph);
    expect(title).toContain("2025年度水利设施");
  });
});
