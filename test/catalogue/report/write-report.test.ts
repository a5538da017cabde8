import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { writeReport } from "../../../src/catalogue/report";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
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
      // The day its forms were filled in, where they say it in full.
      data === clean2024 ? "2025年3月18日" : "年    月    日",
      `${data.year}年度${unit}`,
      "单位整体支出绩效自评报告",
    ]);
  });
});

describe("what the clean example's report says", () => {
  const text = textOf(clean2024);

  test.each([
    "单位编制18人，在职人员17人，人员控制率94.44%。",
    "年初预算548.00万元，年中追加预算18.20万元，全年预算566.20万元，全年支出554.80万元，预算执行率97.99%，结转结余11.40万元，结转结余率2.01%。",
    "按收入性质分，一般公共预算494.80万元、政府性基金拨款60.00万元。本单位无纳入专户管理的非税收入拨款，无其他资金。",
    "2024年度一般公共预算支出494.80万元。",
    // The tables split all money by kind, not the general budget that the section is about.
    "全部资金支出554.80万元，其中基本支出296.40万元（占53.42%）、项目支出258.40万元（占46.58%）。",
    "基本支出296.40万元，其中人员经费261.30万元、公用经费35.10万元，用于保障单位正常运转和完成日常工作任务。",
    "“三公”经费支出2.65万元，比上年决算3.20万元减少0.55万元，下降17.19%；" +
      "比年初预算3.10万元少支出0.45万元，控制在年初预算以内。“三公”经费中，公务用车购置和维护经费1.95万元、公务接待费0.70万元。",
    "全年项目经费预算262.00万元，全年项目支出258.40万元，比上年决算248.60万元增加9.80万元，增长3.94%。项目支出主要用于业务工作经费40.90万元、运行维护经费29.50万元、小型水库安全度汛专项89.00万元、" +
      "农村渠道清淤专项39.00万元、水库移民后期扶持基金60.00万元。",
    "政府采购支出62.50万元，比上年决算61.00万元增加1.50万元，增长2.46%；比年初预算64.00万元少支出1.50万元，控制在年初预算以内。",
    "政府性基金预算支出60.00万元。\n【待补充：政府性基金的主要用途】",
    // Income adds up to all that was spent, so there is no room for either.
    "四、国有资本经营预算支出情况\n本单位无国有资本经营预算支出。\n五、社会保险基金预算支出情况\n本单位无社会保险基金预算支出。",
    "2024年度本单位整体支出绩效自评得分97.9分，等级为“优”。",
    "从得分构成看，预算执行得9.8分，产出指标得49.6分，效益指标得28.5分，满意度指标得10分。",
    "共设置三级指标13项，完成11项，指标完成率84.62%。",
    "预算执行方面，支出没有超过全年预算，预算执行得9.8分（分值10分）。",
    "从预算控制看，“三公”经费控制率85.48%，公用经费控制率97.50%，政府采购执行率97.66%，预算调整率3.32%。",
    "厉行节约方面，严格公务接待审批",
    "纳入绩效自评的项目共2个，共安排资金262.00万元，实际使用258.40万元，项目执行率98.63%。",
    "“水库移民后期扶持项目”安排资金60.00万元，实际使用60.00万元，项目执行率100.00%。",
  ])("%s", (sentence) => {
    expect(text).toContain(sentence);
  });

  test("the sentence on execution stands once", () => {
    expect(text.match(/全年支出554\.80万元/g)).toHaveLength(1);
  });

  test("the indicators stand on the side they belong to", () => {
    const [, economy = "", efficiency = "", society = ""] =
      /1\.经济性方面评价([^]*)2\.效率性评价和有效性评价([^]*)3\.社会性评价([^]*)七、/.exec(text) ?? [];
    expect(economy).toContain("成本指标方面，“项目支出控制数”目标值≤262万元，实际完成258.4万元，得8分（分值8分）。");
    expect(efficiency).toContain("“清淤渠道长度”目标值≥60公里，实际完成57公里，得7.6分（分值8分），扣0.4分。");
    expect(efficiency).toContain("经济效益指标方面，“改善灌溉面积”");
    expect(society).toContain(
      "“长期管护机制”目标值为“管护机制健全”，完成情况为“基本完成”，得5.5分（分值7分），扣1.5分。",
    );
  });

  test("section 七 tells causes with their reasons, what lost little in one sentence; section 八 answers item by item", () => {
    const [, problems = "", measures = ""] =
      /七、存在的问题及原因分析\n([^]*)\n八、[^\n]*\n([^]*)\n九、/.exec(text) ?? [];
    expect(problems.split("\n")).toEqual([
      "1.绩效指标完成方面：“长期管护机制”目标值为“管护机制健全”，完成情况为“基本完成”，没有全部完成，扣1.5分，主要原因：村级管护员培训覆盖不足。",
      // 清淤渠道长度 stands in 附件2 and in an 附件3, and is one deviation.
      "此外还有小额扣分：预算执行率97.99%，扣0.2分；“清淤渠道长度”扣0.4分（入冬后连续降雨，3公里渠段推迟施工）；“水利设施运行维护与安全度汛项目”执行率98.22%，扣0.18分。",
    ]);
    expect(measures.split("\n")).toEqual([
      "1.针对绩效指标完成方面的问题，“长期管护机制”方面，下年每半年组织一次培训。",
      "此外，“清淤渠道长度”方面，已列入下年第一季度计划。",
    ]);
  });
});

describe("what the report on faults says", () => {
  const text = textOf(contradictions2023);

  test.each([
    "本单位无政府性基金预算支出。",
    "一般公共预算297.92万元、其他资金85.00万元。",
    // 125 of 126.66 was planned in detail and nothing of 203.25 spent: there is nothing to list, and nothing is invented.
    "全年项目经费预算126.66万元，全年项目支出203.25万元，比上年决算242.61万元减少39.36万元，下降16.22%。\n【待补充：项目支出的主要用途】",
    "1.预算编制与调整方面：预算年中追加53.86万元，变动幅度16.37%；",
    "项目支出203.25万元，比年初预算126.66万元多支出76.59万元；政府采购支出171.16万元，比年初预算5.37万元多支出165.79万元。\n【待补充：预算编制与调整偏差的原因】",
    "没有全部完成，扣2分；",
    "【待补充：绩效指标完成偏差的原因】\n八、下一步改进工作的举措\n1.【待补充：针对预算编制与调整方面的问题，拟采取的改进措施、责任人和完成时限】\n2.【待补充：针对绩效指标",
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
      "全年项目经费预算262.00万元，没有发生项目支出，上年决算248.60万元。",
    ],
    [
      "no 三公 in either year",
      (data) => {
        for (const key of ["threePublic", "vehicles", "vehicleRunning", "reception"]) {
          Object.assign(row(data, key), { priorFinal: 0, currentBudget: 0, currentFinal: 0 });
        }
      },
      "\n本单位无“三公”经费支出。\n",
    ],
    [
      "三公 after a year without",
      (data) => (row(data, "threePublic").priorFinal = 0),
      "，上年没有该项支出；比年初预算3.10万元",
    ],
    ["三公 without a budget", (data) => (row(data, "threePublic").currentBudget = 0), "；年初未安排预算。"],
    ["三公 as last year", (data) => (row(data, "threePublic").priorFinal = 2.65), "，与上年决算2.65万元持平；"],
    ["三公 as budgeted", (data) => (row(data, "threePublic").currentBudget = 2.65), "；与年初预算2.65万元一致。"],
    [
      "三公 over budget",
      (data) => (row(data, "threePublic").currentBudget = 2),
      "；比年初预算2.00万元多支出0.65万元，超过年初预算。",
    ],
    [
      "a blank total above filled parts",
      (data) => (row(data, "threePublic").currentFinal = null),
      "“三公”经费支出2.65万元，比上年",
    ],
    [
      "parts that are more than the whole",
      (data) => (row(data, "reception").currentFinal = 9),
      "“三公”经费支出2.65万元，比上年",
    ],
    [
      "parts that are less than the whole",
      (data) => (row(data, "reception").currentFinal = 0.5),
      "公务接待费0.50万元、其他0.20万元。",
    ],
    [
      "one part that is all of it",
      (data) => {
        for (const key of ["vehicles", "vehicleRunning"]) Object.assign(row(data, key), { currentFinal: 0 });
        row(data, "threePublic").currentFinal = 0.7;
      },
      "“三公”经费全部为公务接待费。",
    ],
    ["a blank is no zero", (data) => blankThreePublic(data), "\n【待补充：“三公”经费支出金额】\n"],
    ["a blank prior year is not spoken of", (data) => blankPrior(data), "“三公”经费支出2.65万元，比年初预算"],
    [
      "kinds that add up to the budget and not to what was spent",
      (data) => {
        data.overall.funding.executed = 500;
        data.overall.expenditureKinds[0]!.amount = 307.8;
      },
      "全部资金支出500.00万元。按支出性质分，预算为基本支出307.80万元、项目支出258.40万元。",
    ],
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
      "\n预算执行方面，全年没有预算，预算执行得9.8分",
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
    ["a score just below a band", (data) => (data.overall.total.score = 89.996), "自评得分89.996分，等级为“良”"],
    ["no score", (data) => (data.overall.total.score = null), "【待补充：自评总分和等级】"],
    ["no goal", (data) => (data.overall.goals.expectedGoal = null), "【待补充：年度总体目标】"],
    [
      "a goal of several lines",
      (data) => (data.overall.goals.expectedGoal = "一是度汛；\n二是清淤。"),
      "年度绩效目标是：一是度汛；二是清淤。\n",
    ],
    [
      "no result",
      (data) => (data.overall.indicators[0]!.actual = null),
      "目标值≥240次，实际完成【待补充：完成情况】，得8分",
    ],
    [
      "no result: how many were reached is not said",
      (data) => (data.overall.indicators[0]!.actual = null),
      "\n共设置三级指标13项。\n",
    ],
    [
      "a kind of 三公 that nobody can read is not called 其他",
      (data) => Object.assign(row(data, "vehicles"), { currentFinal: "约二" }),
      "“三公”经费支出2.65万元，比上年决算",
    ],
    [
      "no reason",
      (data) => Object.assign(data.overall.indicators[1]!, { deviationReason: null, score: 5 }),
      "公里，未达到目标值，扣3分。",
    ],
    [
      "an amount that nobody can read",
      (data) => (row(data, "threePublic").currentFinal = "约三万"),
      "【待补充：“三公”经费支出金额】",
    ],
    ["an amount of a few 元", (data) => (data.basicData.procurement.currentFinal = 0.0035), "政府采购支出0.0035万元，"],
    [
      "more people than posts",
      (data) => (data.basicData.staff.onDutyStaff = 20),
      "1.预算编制与调整方面：在职人员20人，超过编制2人。\n【待补充：预算编制与调整偏差的原因】",
    ],
    [
      "a building larger than approved",
      (data) => (data.basicData.building.actualArea = 500),
      "楼堂馆所实际规模500平方米，超过批复规模，规模控制率108.70%。\n",
    ],
    [
      "a part over its budget inside a total that is not",
      (data) => (row(data, "reception").currentBudget = 0.5),
      "公务接待费0.70万元，比年初预算0.50万元多支出0.20万元。\n",
    ],
    [
      "an indicator done in part for full marks",
      (data) => Object.assign(data.overall.indicators.at(-3)!, { score: 7, deviationReason: null }),
      "完成情况为“基本完成”，没有全部完成。\n【待补充：绩效指标完成偏差的原因】",
    ],
    [
      "an indicator not done at all",
      (data) => Object.assign(data.overall.indicators.at(-3)!, { actual: "未完成", score: 0 }),
      "完成情况为“未完成”，没有完成，扣7分，主要原因：",
    ],
    [
      "more spent than a cost target",
      (data) => (data.overall.indicators.find(({ indicator }) => indicator === "项目支出控制数")!.actual = "300万元"),
      "“项目支出控制数”目标值≤262万元，实际完成300万元，超过目标值",
    ],
    [
      "a deadline missed",
      (data) =>
        (data.overall.indicators.find(({ indicator }) => indicator === "汛前检修完成时间")!.actual = "2024年6月3日"),
      "实际完成2024年6月3日，晚于目标时间",
    ],
    [
      "a target that was far too low",
      (data) => (data.overall.indicators[0]!.actual = "400次"),
      ".绩效指标设置方面：“水库巡查次数”目标值≥240次，实际完成400次，完成值远超目标值。",
    ],
    ["no thrift", (data) => (data.basicData.thriftMeasures = null), "【待补充：厉行节约采取的措施】"],
    [
      "nothing wrong",
      (data) => nothingWrong(data),
      "七、存在的问题及原因分析\n【待补充：存在的问题及原因分析】\n八、下一步改进工作的举措\n【待补充：下一步改进工作的举措】",
    ],
    ["a project without a name", (data) => (data.projects[0]!.projectName = null), "附件3（附件3-1）安排资金"],
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

  function blankPrior(data: Open<CaseData>): void {
    for (const each of data.basicData.spending) Object.assign(each, { priorFinal: null });
  }

  function blankThreePublic(data: Open<CaseData>): void {
    for (const key of ["threePublic", "vehicles", "vehicleRunning", "abroad", "reception"]) {
      Object.assign(row(data, key), { priorFinal: null, currentBudget: null, currentFinal: null });
    }
  }

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
      if (role !== "body" || texts[index]!.startsWith("根据【待补充")) continue;
      expect(texts[index]).toMatch(/^(?:【待补充：[^】]*】)+$/);
    }
    expect(texts[0]).toBe("【待补充：年度】年度【待补充：单位名称】\n单位整体支出绩效自评报告");
    expect(gapsIn(document)).toBeGreaterThan(15);
  });

  test("附件2 alone carries what it can", () => {
    const { sheets } = formsOf(clean2024);
    const only = { sheets: sheets.filter(({ name }) => name === "附件2") };
    const texts = writeReport(readSubmission(only, DEFAULT_PACK)).paragraphs.map(textOfParagraph);
    expect(texts).toContain("基本支出296.40万元。");
    expect(texts).toContain("【待补充：“三公”经费支出金额】");
    expect(texts.join("")).toContain("全年项目支出258.40万元");
  });

  test("year and unit can be given", () => {
    const { submission } = reportOf(clean2024);
    const [title] = writeReport(submission, { year: 2025, unit: "某某局" }).paragraphs.map(textOfParagraph);
    expect(title).toBe("2025年度某某局\n单位整体支出绩效自评报告");
  });
});
