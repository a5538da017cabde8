import { readFileSync } from "node:fs";
import { checkWorkbook, type WorkbookCheck } from "../../../src/app/check";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { printRef } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/snapshot";
import { valueOf } from "../../../src/core/values/sourced";
import { XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { sharedFile } from "../../support/cases/shared-folder";
import { NATIONAL, reworded, withColumn, workbookOf } from "../../support/reading/national-form";

const LOW = "execution-rate-low";
const MISSED = "missed-target-full-score";
const UNEXPLAINED = "deduction-unexplained";
const GAP = "score-execution-gap";
/** What is planted in the national form; 88 of 90 marks beside 80 % spent is true of it too. */
const PLANTED = [LOW, MISSED, UNEXPLAINED, GAP];

/** The rules that find something, advice apart. */
function found({ findings }: WorkbookCheck): readonly string[] {
  return findings.filter(({ severity }) => severity !== "advice").map(({ rule }) => rule);
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...ids].sort();
}

function unread({ submission }: WorkbookCheck): readonly string[] {
  return submission.forms.flatMap((form) => form.unread.map(({ at, text }) => `${printRef(at)} ${text}`));
}

function checkRows(rows: readonly (readonly CellValue[])[]): WorkbookCheck {
  return checkWorkbook(workbookOf(rows), DEFAULT_PACK);
}

test("the national form is read to the last cell", () => {
  const check = checkRows(NATIONAL);
  expect(sorted(found(check))).toEqual(sorted(PLANTED));
  expect(unread(check)).toEqual([]);
  expect(check.submission.forms.map(({ family }) => family.name)).toEqual(["国家"]);
});

describe("another word for a header", () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ["funds of Sichuan", { 全年预算数: "调整后预算数", 全年执行数: "预算执行数", 执行率: "预算执行率" }],
    [
      "funds of Hubei",
      { 全年预算数: "预算数(A)", 全年执行数: "执行数（B）", 执行率: "执行率(B/A)", 年度资金总额: "年度财政资金总额" },
    ],
    ["funds as people say them", { 全年预算数: "调整预算", 全年执行数: "实际支出", 年度资金总额: "总额" }],
    ["results", { 实际完成值: "全年实际值(B)", 年度指标值: "年度指标值(A)", 偏差原因分析及改进措施: "未完成原因分析" }],
    [
      "results of a platform",
      { 实际完成值: "指标完成值", 得分: "实际得分", 分值: "权重", 偏差原因分析及改进措施: "指标情况完成说明" },
    ],
    ["marks", { 分值: "参考分值", 得分: "自评分", 三级指标: "指标内容" }],
    ["a closing line", { 总分: "得分合计" }],
    ["another closing line", { 总分: "总得分" }],
    ["goals", { 预期目标: "年度目标", 实际完成情况: "年度总体目标完成情况" }],
    ["list numbers and units", { 年初预算数: "1.年初预算数（万元）", 执行率: "执行率（%）：" }],
  ])("%s", (_, words) => {
    const check = checkRows(reworded(NATIONAL, words));
    expect(sorted(found(check))).toEqual(sorted(PLANTED));
    expect(unread(check)).toEqual([]);
  });
});

describe("what nobody can read is named, and what depends on it is not judged", () => {
  test("a header", () => {
    const check = checkRows(reworded(NATIONAL, { 全年预算数: "预算安排金额(A)" }));
    expect(sorted(found(check))).toEqual(sorted(PLANTED));
    expect(unread(check)[0]).toBe("表!E5 预算安排金额(A)");
    expect(check.submission.forms[0]!.unread[0]).toMatchObject({ isHeader: true, near: "全年预算数" });
  });

  test("the funds' marks: the total is neither called wrong nor written", () => {
    const rows = NATIONAL.map((row, index) =>
      index === 4 ? row.map((cell) => (cell === "得分" ? "打分结果" : cell)) : row,
    );
    const check = checkRows(rows);
    expect(sorted(found(check))).toEqual(sorted(PLANTED));
    expect(check.fills.map(({ filler }) => filler)).not.toContain("score-total");
  });

  test("words that follow a table are no amounts that cannot be read", () => {
    const check = checkRows(reworded(NATIONAL, { 预期目标: "想做什么", 实际完成情况: "做成了什么" }));
    expect(sorted(found(check))).toEqual(sorted(PLANTED));
    expect(unread(check)).toContain("表!B10 想做什么");
  });

  // Without its total nobody knows how much the indicators can score.
  test("a line that closes a list in other words is no indicator", () => {
    const check = checkRows(reworded(NATIONAL, { 总分: "综合评定结果" }));
    expect(sorted(found(check))).toEqual(sorted([LOW, MISSED, UNEXPLAINED]));
    expect(unread(check)).toEqual(["表!A19 综合评定结果", "表!G19 100", "表!H19 96"]);
  });

  test("权重 left of 分值 is a column of its own", () => {
    const shares = withColumn(NATIONAL, 6, 11, "权重", (row) => (row < 18 ? "10%" : null));
    const check = checkRows(shares);
    expect(sorted(found(check))).toEqual(sorted(PLANTED));
    expect(check.submission.forms[0]!.unread[0]).toMatchObject({ text: "权重", isHeader: true });
  });

  test("two headers for one place head nothing", () => {
    const check = checkRows(withColumn(NATIONAL, 6, 11, "分值", (row) => (row < 18 ? 5 : null)));
    expect(found(check)).toEqual([LOW]);
    expect(unread(check).slice(0, 2)).toEqual(["表!G12 分值", "表!H12 分值"]);
  });
});

describe("a column left of the first amount is no column of labels", () => {
  const KINDS = ["预算内", "一般债券", "存量资金", "自筹"];

  test("one that nobody knows is named, and the rows keep their labels", () => {
    const check = checkRows(
      withColumn(NATIONAL, 3, 4, "资金属性", (row) => (row < 9 ? (KINDS[row - 5] ?? null) : null)),
    );
    expect(sorted(found(check))).toEqual(sorted(PLANTED));
    expect(unread(check)[0]).toBe("表!D5 资金属性");
    expect(check.submission.projects[0]!.model.funding.known.total.children).toHaveLength(3);
  });

  test("序号 is known", () => {
    const check = checkRows(withColumn(NATIONAL, 3, 4, "序号", (row) => (row < 9 ? row - 4 : null)));
    expect(sorted(found(check))).toEqual(sorted(PLANTED));
    expect(unread(check)).toEqual([]);
  });
});

describe("a second form whose title nobody knows", () => {
  const second = (title: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] => [
    ...NATIONAL,
    ...title,
    ...reworded(NATIONAL.slice(2), { 培训项目: "宣传项目" }),
  ];

  test.each<[string, readonly (readonly CellValue[])[], string | undefined]>([
    ["a title in words of its own", [["宣传项目绩效完成情况登记表"], ["(2023年度)"]], "宣传项目绩效完成情况登记表"],
    ["no title at all", [[null]], undefined],
    ["the signatures of the form above", [["填表人：李明   联系电话：88880000   填报日期：2025年3月15日"]], undefined],
  ])("%s: it is a form of its own", (_, title, called) => {
    const check = checkRows(second(title));
    expect(check.submission.projects.map(({ model }) => valueOf(model.projectName))).toEqual(["培训项目", "宣传项目"]);
    expect(valueOf(check.submission.projects[1]!.title)).toBe(called);
    expect(sorted(found(check))).toEqual(sorted([...PLANTED, ...PLANTED]));
    expect(unread(check)).toEqual([]);
  });

  test("headers that come again behind a page break are none", () => {
    const again = [...NATIONAL.slice(0, 15), ["项目名称", null, "培训项目"], NATIONAL[11]!, ...NATIONAL.slice(15)];
    expect(checkRows(again).submission.projects).toHaveLength(1);
  });
});

test("a plan is named, and not judged as a self-evaluation", () => {
  const check = checkRows(reworded(NATIONAL, { 项目支出绩效自评表: "项目支出绩效目标申报表" }));
  expect(check.submission.forms).toEqual([]);
  expect(check.submission.passedOver).toEqual([
    { sheet: "表", why: "adjacent", title: "项目支出绩效目标申报表", name: "绩效目标申报表" },
  ]);
});

/** What is in each shared workbook that differs from the three planted faults, told by hand from the files. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  // 备注 is no column of reasons, so nobody can tell whether one was given.
  "12_备注": [LOW, MISSED, GAP],
  R1_湖北_总分空: [],
  R3_同页第二张题名无项目: [...PLANTED, "project-duplicated", ...PLANTED],
  R3b_同页两张: [...PLANTED, "project-duplicated", ...PLANTED],
  R3c_同页两张都无项目: [...PLANTED, "project-duplicated", ...PLANTED],
  R5_指标性质_指标值_度量单位: [],
  "R5b_计算符号_指标值_度量单位(江西)": [],
  "R5c_计算符号_指标值_实际完成值_计量单位(天津)": [],
  R5d_四川: [],
  R5e_符号_指标值_单位: [],
  R5f_指标方向: [],
  // 1.5 of ≥1 % is 150 %; 20 of 30 has no reason; the total is 90.
  R6_百分率_单位在旁列: ["overachievement-unexplained", UNEXPLAINED, "score-total-mismatch"],
  R6b_百分率_单位同格: ["overachievement-unexplained"],
  "clean-plus-declaration": [],
  "h-00_base": [],
  "h-01_1_单位标签_省级预算部门名称": ["unit-name-mismatch"],
  "h-01_2_单位标签_区级预算单位名称": ["unit-name-mismatch"],
  "h-01_3_单位标签_预算部门、单位名称": ["unit-name-mismatch"],
  "h-01_4_单位标签_市级预算部门名称": ["unit-name-mismatch"],
  "h-01_5_单位标签_县级预算单位名称": ["unit-name-mismatch"],
  "h-01_6_单位标签_部门(单位)名称": ["unit-name-mismatch"],
  "h-01_7_单位标签_预算部门(单位)名称": ["unit-name-mismatch"],
  "h-01_8_单位标签_部门名称(盖章)": ["unit-name-mismatch"],
  "h-01_9_单位标签_填报单位(盖章)": ["unit-name-mismatch"],
  "h-02_收入支出性质行带合计": [],
  "h-03_收入支出性质行带合计万元": [],
  "h-04_附件1_业务工作专项": [],
  "h-05_附件2题_部门整体支出绩效评价自评表": [],
  "h-06_附件2题_整体支出绩效评分表": [],
  "h-07_附件2题_部门整体支出绩效目标自评表": [],
  "h-08_附件1题_部门整体支出绩效评价基础数据表": [],
  "h-09_附件1题_整体支出基础数据表": [],
  "h-10_附件3题_专项资金绩效自评表": [],
  "h-11_附件4题_部门整体支出绩效评价报告": [],
  transfer: ["execution-rate-mismatch", "missed-target-unexplained"],
  "weight-left": [],
  yuan: ["funding-sources-mismatch"],
};

/** Every workbook of one label or structure but the reports' sentences (R2…), which tests of the text look at. */
const NAMES = [
  "00_base",
  "01_预算执行数(四川)",
  "02_完成值(四川)",
  "03_无年初预算数列(衔接资金)",
  "04_预算数A执行数B(湖北)",
  "05_参考分值(宁夏)",
  "06_指标分值(河北)",
  "07_指标权重_指标得分(重庆)",
  "08_未完成原因及拟采取的改进措施(衔接资金)",
  "09_扣分原因",
  "10_偏差原因分析",
  "11_未完成原因",
  "13_目标_完成情况综述(衔接资金)",
  "14_目标_年度目标完成情况(四川)",
  "15_目标_侧标题年度总体目标完成情况(安徽)",
  "16_目标_年度目标_年度总体目标完成情况(衡阳)",
  "17_自评总分(河北)",
  "18_题名_绩效目标自评表",
  "19_题名_某专项经费绩效自评表",
  "20_题名_某资金项目自评表(湖北)",
  "21_题名_转移支付绩效目标自评表",
  "22_年度指标值|全年完成值",
  "23_分值在指标值前(北京)",
  "24_项目绩效自评表_全年实际完成值",
  "25_自评分",
  "26_预算执行率_执行率(%)",
  "27_目标值_完成情况",
  "28_实际完成情况列",
  "29_指标内容",
  "30_调整后预算_实际支出",
  "31_年初预算_全年预算_执行数",
  "32_题名_部门项目支出自评表",
  "33_题名_财政支出绩效自评表",
  "34_题名_项目绩效自评评分表",
  "35_题名_绩效自评报告表",
  "36_题名_项目支出绩效评价指标体系及评分表",
  "R4_有一张没认出",
  ...Object.keys(SHARED),
];

const there = sharedFile("cases/families/00_base.xlsx") ? describe : describe.skip;

there("the shared workbooks", () => {
  test.each(NAMES)("%s", async (name) => {
    const bytes = new Uint8Array(readFileSync(sharedFile(`cases/families/${name}.xlsx`)!));
    const check = checkWorkbook(await XlsxFileWorkbook.open(bytes).read(), DEFAULT_PACK);
    expect(sorted(found(check))).toEqual(sorted(SHARED[name] ?? PLANTED));
    const isShares = name === "weight-left";
    expect(unread(check).filter((cell) => !(isShares && /附件3-1!G/.test(cell)))).toEqual([]);
    const totals = check.fills.filter(({ filler }) => /total/.test(filler)).map(({ target }) => printRef(target.at));
    expect(totals).toEqual(name === "yuan" ? ["附件3-1!E6"] : name === "R6_百分率_单位在旁列" ? ["Sheet1!J17"] : []);
  });
});
