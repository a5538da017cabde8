import { clean2024 } from "../../../../examples/data/clean-2024";
import { CATALOGUE } from "../../../../src/catalogue";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { readSubmission } from "../../../../src/catalogue/submission/index";
import { runRules } from "../../../../src/core/rules/run-rules";
import { snapshotFor } from "../../../support/describe-rule";

/** Where a sentence stands in the report. */
export type Section =
  "unit" | "generalBudget" | "basic" | "project" | "governmentFund" | "performance" | "problems" | "measures";

/** Sentences, a line each, by the section they stand in. */
export type SentencesBySection = Partial<Readonly<Record<Section, string>>>;

const RULES = CATALOGUE.filter(({ theme }) => theme === "narrative");

/** A report with its nine headings; what 七 and 八 must say is there, with no figure. */
const OUTLINE: readonly (readonly [Section | "", string])[] = [
  ["", "2024年度青岚市湖滨区水利工程服务中心单位整体支出绩效自评报告"],
  ["unit", "一、单位基本情况"],
  ["generalBudget", "二、一般公共预算支出情况"],
  ["basic", "（一）基本支出情况"],
  ["project", "（二）项目支出情况"],
  ["governmentFund", "三、政府性基金预算支出情况"],
  ["", "四、国有资本经营预算支出情况"],
  ["", "五、社会保险基金预算支出情况"],
  ["performance", "六、部门整体支出绩效情况"],
  ["problems", "七、存在的问题及原因分析"],
  ["", "清淤渠道长度因连续降雨没有达到年度指标值，长期管护机制尚在完善，部分项目结算较晚。"],
  ["measures", "八、下一步改进工作的举措"],
  ["", "由工程股按月通报清淤渠道进度和结算进度。"],
  ["", "九、部门整体支出绩效自评结果拟应用和公开情况"],
];

/** What the rules of the report say, errors and warnings, once a sentence stands in it. */
export function saidOf(section: Section, sentence: string): readonly string[] {
  const report = OUTLINE.flatMap(([key, text]) => (key === section ? [text, sentence] : [text]));
  const submission = readSubmission(
    snapshotFor(clean2024, { data: (data) => void (data.report = report) }),
    DEFAULT_PACK,
  );
  return runRules(RULES, submission).flatMap(({ rule, findings, error }) => [
    ...findings.filter(({ severity }) => severity !== "advice").map(({ message }) => `${rule}: ${message}`),
    ...(error === null ? [] : [`${rule} crashed: ${error}`]),
  ]);
}

/** All sentences with their sections, one by one. */
export function sentencesOf(by: SentencesBySection): readonly (readonly [Section, string])[] {
  return Object.entries(by).flatMap(([section, lines]) =>
    lines
      .trim()
      .split("\n")
      .map((line) => [section as Section, line] as const),
  );
}
