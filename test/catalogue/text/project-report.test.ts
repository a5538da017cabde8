import { checkWorkbook } from "../../../src/app/check";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { NATIONAL, reworded } from "../../support/reading/national-form";
import { sheetOfRows } from "../../support/reading/small-forms";

const ABOUT_REPORTS = new Set(["narrative-sum-mismatch", "narrative-project-differs", "narrative-score-differs"]);

/** What is said of a report on one project with these sentences; `withForm` puts the project's form (100, 80, 80 %, 96 marks) beside it. */
function said(sentences: readonly string[], withForm = false): readonly string[] {
  const [about = "", money = "", result = ""] = sentences;
  const report = [
    "2023年度骨干教师培训项目支出绩效自评报告",
    "一、项目基本情况",
    about,
    "二、项目资金使用情况",
    money,
    "三、项目绩效情况",
    result,
    "四、存在的问题",
    "支付进度偏慢。",
  ].filter((text) => text !== "");
  const form = { ...sheetOfRows(reworded(NATIONAL, { 培训项目: "骨干教师培训项目" })), name: "自评表" };
  const sheets = [{ ...sheetOfRows(report.map((text) => [text])), name: "报告" }, ...(withForm ? [form] : [])];
  const { findings, submission } = checkWorkbook({ sheets }, DEFAULT_PACK);
  expect(submission.projectReports).toHaveLength(1);
  return findings.filter(({ rule }) => ABOUT_REPORTS.has(rule)).map(({ message }) => message);
}

const ABOUT = "项目预算100万元，其中：财政拨款80万元，自筹资金20万元。";
const MONEY = "全年预算100万元，实际支出80万元，执行率80%。";
const RESULT = "项目自评得分96分，等级为“优”。";

test("a report that agrees with itself and its form is left alone", () => {
  expect(said([ABOUT, MONEY, RESULT])).toEqual([]);
  expect(said([ABOUT, MONEY, RESULT], true)).toEqual([]);
});

test.each<[string, readonly string[], boolean, string]>([
  [
    "parts that do not come to their sum",
    ["项目预算100万元，其中：财政拨款80万元，自筹资金30万元。", MONEY, RESULT],
    false,
    "报告中“项目预算100万元”，而同一句所列各项相加为 80＋30＝110 万元，相差 10 万元。",
  ],
  [
    "a rate that is not that of its amounts",
    [ABOUT, "全年预算100万元，实际支出80万元，执行率88%。", RESULT],
    false,
    "项目自评报告中“执行率88%”不对：支出 80.00 万元÷预算 100.00 万元＝80%，相差 8 个百分点。",
  ],
  [
    "a band that is not that of its score",
    [ABOUT, MONEY, "项目自评得分86.5分，等级为“优”。"],
    false,
    "项目自评报告中写自评得分 86.5 分，又写“等级为优”，等级应为“良”。",
  ],
  [
    "an amount that the form has otherwise",
    [ABOUT, "全年预算100万元。项目实际支出85万元。", RESULT],
    true,
    "项目自评报告中“项目实际支出85万元”不对：附件3年度资金总额“全年执行数”为 80.00 万元，相差 5.00 万元。",
  ],
  [
    "a score that the form has otherwise",
    [ABOUT, MONEY, "项目自评得分98分，等级为“优”。"],
    true,
    "项目自评报告中“项目自评得分98分”不对：附件3总分“得分”为 96 分，相差 2 分。",
  ],
])("%s", (_, sentences, withForm, message) => {
  expect(said(sentences, withForm)).toEqual([message]);
});

test.each<[string, string]>([
  ["several amounts in the sentence", "全年预算100万元，财政拨款60万元，实际支出80万元，执行率90%。"],
  ["a rate of another time", "全年预算100万元，截至6月底实际支出50万元，执行率60%。"],
  ["an amount of years", "项目累计支出300万元。"],
  ["last year's", "上年结转资金20万元，实际支出20万元。"],
  ["about", "全年预算100万元，实际支出80万元，执行率约85%。"],
])("nobody can tell: %s", (_, money) => {
  expect(said([ABOUT, money, RESULT], true)).toEqual([]);
});
