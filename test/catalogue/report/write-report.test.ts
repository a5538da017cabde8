import { clean2024 } from "../../../examples/data/clean-2024";
import { contradictions2023 } from "../../../examples/data/contradictions-2023";
import type { CaseData } from "../../../src/catalogue/canonical";
import { writeReport } from "../../../src/catalogue/report";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission";
import { gapsIn, isFrozenParagraph, textOfParagraph } from "../../../src/core/narrative/document";
import { formsOf, recalculated, reportOf } from "../../support/report-of";

const HEADINGS = [
  "一、单位基本情况",
  "二、一般公共预算支出情况",
  "三、政府性基金预算支出情况",
  "四、国有资本经营预算支出情况",
  "五、社会保险基金预算支出情况",
  "六、部门整体支出绩效情况",
  "七、存在的问题及原因分析",
  "八、下一步改进工作的举措",
  "九、部门整体支出绩效自评结果拟应用和公开情况",
];

const EXAMPLES: readonly (readonly [name: string, data: CaseData])[] = [
  ["the clean example", clean2024],
  ["the example of faults", contradictions2023],
];

function textOf(data: CaseData): string {
  return reportOf(data).document.paragraphs.map(textOfParagraph).join("\n");
}

/** A case with some of it changed. */
function changed(data: CaseData, change: (data: Open<CaseData>) => void): CaseData {
  const open = structuredClone(data) as Open<CaseData>;
  change(open);
  return open;
}

type Open<T> = T extends object ? { -readonly [K in keyof T]: Open<T[K]> } : T;

function row(data: Open<CaseData>, key: string) {
  return data.basicData.spending.find((candidate) => candidate.key === key)!;
}

describe.each(EXAMPLES)("the report on %s", (_, data) => {
  const { document, snapshot } = reportOf(data);

  test("has the nine sections in their order", () => {
    const headings = document.paragraphs.filter(({ role }) => role === "heading-1").map(textOfParagraph);
    expect(headings).toEqual(HEADINGS);
  });

  test("every paragraph's formula shows its text", () => {
    expect(recalculated(document, snapshot)).toEqual(document.paragraphs.map(textOfParagraph));
  });

  test("nothing in it is frozen", () => {
    expect(document.paragraphs.filter(isFrozenParagraph).map(textOfParagraph)).toEqual([]);
  });

  test("begins with cover and title", () => {
    const unit = data.unitName;
    expect(document.paragraphs.slice(0, 5).map(textOfParagraph)).toEqual([
      `${data.year}年度${unit}\n单位整体支出绩效自评报告`,
      `部门（单位）名称：${unit}（盖章）`,
      "年    月    日",
      `${data.year}年度${unit}`,
      "单位整体支出绩效自评报告",
    ]);
  });
});

describe("what the clean example's report says", () => {
  const text = textOf(clean2024);

  test.each([
    "单位编制18人，在职人员17人，人员控制率94.44%。",
    "年初预算548.00万元，年中追加预算18.20万元，全年预算566.20万元，全年支出554.80万元，预算执行率97.99%。",
    "按收入性质分，一般公共预算494.80万元、政府性基金拨款60.00万元。本单位无纳入专户管理的非税收入拨款，无其他资金。",
    "2024年度一般公共预算支出494.80万元。",
    "本单位全年支出554.80万元，其中基本支出296.40万元、项目支出258.40万元。",
    "基本支出296.40万元，其中人员经费261.30万元、公用经费35.10万元。",
    "三公经费支出2.65万元，其中公务用车购置和维护经费1.95万元、公务接待0.70万元；比上年决算3.20万元减少0.55万元，下降17.19%；" +
      "比本年预算3.10万元少支出0.45万元，未超过预算。",
    "全年项目经费预算262.00万元，全年项目支出258.40万元，其中业务工作经费40.90万元、运行维护经费29.50万元、小型水库安全度汛专项89.00万元、" +
      "农村渠道清淤专项39.00万元、水库移民后期扶持基金60.00万元；比上年决算248.60万元增加9.80万元，增长3.94%。",
    "政府采购62.50万元；比上年决算61.00万元增加1.50万元，增长2.46%；比本年预算64.00万元少支出1.50万元，未超过预算。",
    "政府性基金预算支出60.00万元。\n【待补充：政府性基金的主要用途】",
    "2024年度本单位整体支出绩效自评得分97.9分，等级为“优”。",
    "从得分构成看，预算执行得9.8分，产出指标得49.6分，效益指标得28.5分，满意度指标得10分。",
    "厉行节约保障措施：严格公务接待审批",
    "“水库移民后期扶持项目”由青岚市湖滨区水利工程服务中心实施，安排资金60.00万元，实际使用60.00万元，项目执行率100.00%。",
  ])("%s", (sentence) => {
    expect(text).toContain(sentence);
  });

  test("the indicators stand on the side they belong to", () => {
    const [, economy = "", efficiency = "", society = ""] =
      /1\.经济性方面评价([^]*)2\.效率性评价和有效性评价([^]*)3\.社会性评价([^]*)七、/.exec(text) ?? [];
    expect(economy).toContain(
      "成本指标方面，“项目支出控制数”年度指标值≤262万元，实际完成值258.4万元，得8分（分值8分）。",
    );
    expect(efficiency).toContain("“清淤渠道长度”年度指标值≥60公里，实际完成值57公里，得7.6分（分值8分），扣0.4分。");
    expect(efficiency).toContain("经济效益指标方面，“改善灌溉面积”");
    expect(society).toContain(
      "“长期管护机制”年度指标值“管护机制健全”，实际完成值“基本完成”，得5.5分（分值7分），扣1.5分。",
    );
  });

  test("section 七 explains every deduction and unmet indicator, section 八 has a measure for each", () => {
    const [, problems = "", measures = ""] =
      /七、存在的问题及原因分析\n([^]*)\n八、[^\n]*\n([^]*)\n九、/.exec(text) ?? [];
    expect(problems.split("\n")).toEqual([
      "1.全年预算566.20万元，全年支出554.80万元，预算执行率97.99%，扣0.2分。",
      "【待补充：预算执行偏差的原因】",
      expect.stringMatching(/^2\.“清淤渠道长度”.*没有达到年度指标值，得7.6分.*偏差原因分析及改进措施：入冬后连续降雨/),
      expect.stringMatching(/^3\.“长期管护机制”.*没有全部完成.*扣1.5分。偏差原因分析及改进措施：/),
      expect.stringMatching(
        /^4\.“水利设施运行维护与安全度汛项目”安排资金202.00万元，实际使用198.40万元，.*扣0.18分。$/,
      ),
      "【待补充：预算执行偏差的原因】",
      expect.stringMatching(/^5\.“水利设施运行维护与安全度汛项目”的“清淤渠道长度”/),
    ]);
    expect(measures.split("\n")).toHaveLength(8);
    expect(measures).toContain(
      "2.针对“清淤渠道长度”未达到年度指标值的问题，采取以下改进措施。\n【待补充：改进措施、责任人和完成时限】",
    );
    expect(measures).toContain("4.针对“水利设施运行维护与安全度汛项目”的上述问题，采取以下改进措施。");
  });
});

describe("what the report on faults says", () => {
  const text = textOf(contradictions2023);

  test.each([
    "本单位无政府性基金预算支出。",
    "一般公共预算297.92万元、其他资金85.00万元。本单位无纳入专户管理的非税收入拨款。",
    // 125 of 126.66 was planned in detail and nothing of 203.25 spent: there is nothing to list, and nothing is invented.
    "全年项目经费预算126.66万元，全年项目支出203.25万元；比上年决算242.61万元减少39.36万元，下降16.22%。\n【待补充：项目支出的主要用途】",
    "项目支出203.25万元；比本年预算126.66万元多支出76.59万元，超过预算。\n【待补充：项目支出变动的原因】",
    "政府采购171.16万元；比本年预算5.37万元多支出165.79万元，超过预算。\n【待补充：政府采购变动的原因】",
    "年初预算329.06万元，全年预算382.92万元，变动53.86万元，变动幅度16.37%。\n【待补充：预算调整的原因和批复】",
    "扣2分。\n【待补充：偏差原因分析】",
  ])("%s", (sentence) => {
    expect(text).toContain(sentence);
  });

  test("an 附件3 that nobody filled in is no project", () => {
    expect(text).not.toContain("该项目");
    expect(text).not.toContain("附件3");
  });
});

describe("grammar at the edges", () => {
  test.each<[string, (data: Open<CaseData>) => void, string]>([
    ["no project at all", (data) => void (data.projects = []), "经济效益指标方面"],
    [
      "no project spending",
      (data) => {
        for (const key of ["projectSpending", "business", "maintenance", "specialFund", "transfer"]) {
          for (const each of data.basicData.spending.filter((candidate) => candidate.key === key)) {
            Object.assign(each, { priorFinal: 0, currentBudget: 0, currentFinal: 0 });
          }
        }
      },
      "\n本单位无项目支出。\n",
    ],
    [
      "project money that was not spent",
      (data) => Object.assign(row(data, "projectSpending"), { currentFinal: 0 }),
      "全年项目经费预算262.00万元，没有发生项目支出；比上年决算248.60万元减少248.60万元，下降100.00%。",
    ],
    [
      "no 三公 in either year",
      (data) => {
        for (const key of ["threePublic", "vehicles", "vehicleRunning", "reception"]) {
          Object.assign(row(data, key), { priorFinal: 0, currentBudget: 0, currentFinal: 0 });
        }
      },
      "\n本单位无三公经费支出。\n",
    ],
    [
      "三公 after a year without",
      (data) => (row(data, "threePublic").priorFinal = 0),
      "；上年没有该项开支；比本年预算3.10万元",
    ],
    ["三公 without a budget", (data) => (row(data, "threePublic").currentBudget = 0), "；本年没有安排该项预算。"],
    ["三公 as last year", (data) => (row(data, "threePublic").priorFinal = 2.65), "；与上年决算2.65万元持平；"],
    [
      "三公 as budgeted",
      (data) => (row(data, "threePublic").currentBudget = 2.65),
      "；与本年预算2.65万元一致，未超过预算。",
    ],
    [
      "三公 over budget",
      (data) => (row(data, "threePublic").currentBudget = 2),
      "；比本年预算2.00万元多支出0.65万元，超过预算。",
    ],
    [
      "a blank total above filled parts",
      (data) => (row(data, "threePublic").currentFinal = null),
      "三公经费支出2.65万元，其中",
    ],
    ["parts that do not add up", (data) => (row(data, "reception").currentFinal = 9), "三公经费支出2.65万元；比上年"],
    [
      "a budget that was cut",
      (data) => (data.overall.funding.initialBudget = 600),
      "年初预算600.00万元，年中核减预算33.80万元，",
    ],
    [
      "a budget left as it was",
      (data) => (data.overall.funding.initialBudget = 566.2),
      "年中预算没有调整，全年预算566.20万元",
    ],
    [
      "no money at all",
      (data) => Object.assign(data.overall.funding, { initialBudget: 0, adjustedBudget: 0, executed: 0 }),
      "\n没有年初预算，没有全年预算，全年没有支出。",
    ],
    [
      "nothing to keep within",
      (data) => Object.assign(data.overall.funding, { adjustedBudget: 0, executed: 0 }),
      "\n没有全年预算，全年没有支出。预算执行得9.8分",
    ],
    ["no budget at all", (data) => (data.overall.funding.adjustedBudget = 0), "没有全年预算，全年支出554.80万元。"],
    ["a unit without posts", (data) => (data.basicData.staff.authorizedStaff = 0), "单位编制0人，在职人员17人。"],
    ["only people on duty", (data) => (data.basicData.staff.authorizedStaff = null), "\n在职人员17人。\n"],
    [
      "neither posts nor people",
      (data) => Object.assign(data.basicData.staff, { authorizedStaff: null, onDutyStaff: "/" }),
      "【待补充：编制数和实际在职人数】",
    ],
    [
      "public use is all there is",
      (data) => (data.overall.expenditureKinds[0]!.amount = 35.1),
      "基本支出35.10万元，全部为公用经费。",
    ],
    [
      "no public use",
      (data) => Object.assign(row(data, "publicUse"), { currentFinal: 0 }),
      "基本支出296.40万元，全部为人员经费。",
    ],
    // Public use above basic spending is a fault of the tables: no 人员经费 below zero is made of it.
    [
      "public use above basic spending",
      (data) => (row(data, "publicUse").currentFinal = 300),
      "\n基本支出296.40万元。\n",
    ],
    [
      "income that states the budget",
      (data) => (data.overall.incomeKinds[0]!.amount = 506.2),
      "一般公共预算拨款506.20万元",
    ],
    ["a good score", (data) => (data.overall.total.score = 89.99), "自评得分89.99分，等级为“良”"],
    ["a fair score", (data) => (data.overall.total.score = 60), "自评得分60分，等级为“中”"],
    ["a bad score", (data) => (data.overall.total.score = 59.9), "自评得分59.9分，等级为“差”"],
    ["no score", (data) => (data.overall.total.score = null), "【待补充：自评总分和等级】"],
    ["no goal", (data) => (data.overall.goals.expectedGoal = null), "【待补充：年度总体目标】"],
    [
      "a goal of several lines",
      (data) => (data.overall.goals.expectedGoal = "一是度汛；\n二是清淤。"),
      "年度总体目标：一是度汛；二是清淤。\n",
    ],
    [
      "no result",
      (data) => (data.overall.indicators[0]!.actual = null),
      "年度指标值≥240次，实际完成值【待补充：实际完成值】，得8分",
    ],
    [
      "no reason",
      (data) => (data.overall.indicators[1]!.deviationReason = null),
      "扣0.4分。\n【待补充：偏差原因分析】",
    ],
    [
      "an amount that nobody can read",
      (data) => (row(data, "threePublic").currentFinal = "约三万"),
      "【待补充：三公经费支出金额】",
    ],
    ["an amount of a few 元", (data) => (data.basicData.procurement.currentFinal = 0.0035), "政府采购0.0035万元；"],
    [
      "more people than posts",
      (data) => (data.basicData.staff.onDutyStaff = 20),
      "单位编制18人，在职人员20人，超出2人。\n【待补充：在职人员超过编制的原因】",
    ],
    [
      "a building larger than approved",
      (data) => (data.basicData.building.actualArea = 500),
      "楼堂馆所批复规模460平方米，实际规模500平方米，规模控制率108.70%。\n【待补充：楼堂馆所规模超过批复的原因】",
    ],
    [
      "a part over its budget inside a total that is not",
      (data) => (row(data, "reception").currentBudget = 0.5),
      "公务接待0.70万元；比本年预算0.50万元多支出0.20万元，超过预算。\n【待补充：三公经费变动的原因】",
    ],
    [
      "an indicator done in part for full marks",
      (data) => Object.assign(data.overall.indicators.at(-3)!, { score: 7, deviationReason: null }),
      "实际完成值“基本完成”，没有全部完成，得7分（分值7分）。\n【待补充：偏差原因分析】",
    ],
    [
      "an indicator not done at all",
      (data) => Object.assign(data.overall.indicators.at(-3)!, { actual: "未完成", score: 0 }),
      "实际完成值“未完成”，没有完成，得0分（分值7分），扣7分。",
    ],
    ["no thrift", (data) => (data.basicData.thriftMeasures = null), "【待补充：厉行节约保障措施】"],
    [
      "nothing wrong",
      (data) => nothingWrong(data),
      "七、存在的问题及原因分析\n【待补充：存在的问题及原因分析】\n八、下一步改进工作的举措\n【待补充：下一步改进工作的举措】",
    ],
    ["a project without a name", (data) => (data.projects[0]!.projectName = null), "附件3（附件3-1）由"],
    [
      "a project that got no money",
      (data) => (data.projects[0]!.funding.total.adjustedBudget = 0),
      "没有安排资金，实际使用198.40万元。",
    ],
  ])("%s", (_, change, expected) => {
    const { document, snapshot } = reportOf(changed(clean2024, change));
    const texts = document.paragraphs.map(textOfParagraph);
    expect(`\n${texts.join("\n")}\n`).toContain(expected);
    expect(recalculated(document, snapshot)).toEqual(texts);
  });

  function nothingWrong(data: Open<CaseData>): void {
    data.projects = [];
    Object.assign(data.overall.funding, { adjustedBudget: 554.8, score: 10 });
    for (const indicator of data.overall.indicators) {
      Object.assign(indicator, { score: indicator.weight, deviationReason: null });
      if (indicator.indicator === "清淤渠道长度") indicator.actual = "61公里";
      if (indicator.indicator === "长期管护机制") indicator.actual = "管护机制健全";
    }
  }
});

describe("without the forms", () => {
  test("an empty workbook gives nothing but headings and gaps", () => {
    const document = writeReport(readSubmission({ sheets: [] }, DEFAULT_PACK));
    const texts = document.paragraphs.map(textOfParagraph);
    for (const [index, { role }] of document.paragraphs.entries()) {
      if (role === "body") expect(texts[index]).toMatch(/^(?:【待补充：[^】]*】)+$/);
    }
    expect(texts[0]).toBe("【待补充：年度】年度【待补充：单位名称】\n单位整体支出绩效自评报告");
    expect(gapsIn(document)).toBeGreaterThan(15);
  });

  test("附件2 alone carries what it can", () => {
    const { sheets } = formsOf(clean2024);
    const only = { sheets: sheets.filter(({ name }) => name === "附件2") };
    const texts = writeReport(readSubmission(only, DEFAULT_PACK)).paragraphs.map(textOfParagraph);
    expect(texts).toContain("基本支出296.40万元。");
    expect(texts).toContain("【待补充：三公经费支出金额】");
    expect(texts.join("")).toContain("全年项目支出258.40万元");
  });

  test("year and unit can be given", () => {
    const { submission } = reportOf(clean2024);
    const [title] = writeReport(submission, { year: 2025, unit: "某某局" }).paragraphs.map(textOfParagraph);
    expect(title).toBe("2025年度某某局\n单位整体支出绩效自评报告");
  });
});
