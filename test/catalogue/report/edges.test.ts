import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { textOfParagraph } from "../../../src/core/narrative/document";
import { recalculated, reportOf } from "../../support/report-of";

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
    [
      "one source of money filled in, the others blank",
      (data) => {
        for (const kind of data.overall.incomeKinds) if (kind.label !== "一般公共预算") kind.amount = null;
      },
      "按收入性质分，一般公共预算494.80万元。",
    ],
    [
      "one source that is all the money",
      (data) => {
        for (const kind of data.overall.incomeKinds) kind.amount = kind.label === "一般公共预算" ? 554.8 : null;
      },
      "资金来源全部为一般公共预算。",
    ],
    [
      "an indicator whose target and marks nobody filled in",
      (data) => Object.assign(data.overall.indicators[0]!, { target: null, weight: null, score: null }),
      "项。\n1.经济性方面评价",
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
      "\n2024年度没有安排预算，没有发生支出。",
    ],
    [
      "nothing to keep within",
      (data) => Object.assign(data.overall.funding, { adjustedBudget: 0, executed: 0 }),
      "\n预算执行方面，全年没有预算，预算执行得9.8分",
    ],
    ["no budget at all", (data) => (data.overall.funding.adjustedBudget = 0), "没有全年预算，全年支出554.80万元。"],
    ["a unit without posts", (data) => (data.basicData.staff.authorizedStaff = 0), "单位没有编制，在职人员17人。"],
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
    [
      "a project whose amounts are struck out",
      (data) => {
        const struckOut = { initialBudget: "/", adjustedBudget: "/", executed: "/" };
        const { total, sources } = data.projects[1]!.funding;
        for (const each of [total, ...sources]) Object.assign(each, struckOut);
        Object.assign(total, { executionRate: "/", score: "/" });
        data.overall.expenditureKinds[1]!.amount = 198.4;
      },
      "“水库移民后期扶持项目”没有单独安排资金。",
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
