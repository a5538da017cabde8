import type { Facts, Item } from "./facts";
import { round } from "./facts";
import type { Random } from "../planting/random";
import { levelOne } from "./national";
import type { Content } from "./paper";
import type { Region } from "./regions";
import {
  actualIn,
  bareTarget,
  kindOfMoney,
  marksIn,
  moneyIn,
  rateIn,
  signOf,
  targetIn,
  unitOf,
  type Style,
} from "./style";

const UNSCORED = [
  "score-total-mismatch",
  "weights-total-mismatch",
  "missed-target-full-score",
  "deduction-unexplained",
  "score-over-weight",
  "execution-score-mismatch",
] as const;

function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return random.oneOf(choices) ?? choices[0];
}

function groups(facts: Facts, item: Item, index: number, { repeats }: Style): [Content, Content] {
  const before = facts.items[index - 1];
  const isNew = before?.one !== item.one;
  return [
    repeats || isNew ? levelOne(facts, item, false) : null,
    repeats || isNew || before?.two !== item.two ? `${item.two}指标` : null,
  ];
}

/** 湖北：20 marks for the money, 80 for the rest; no column of marks. */
const hubei: Region = {
  name: "湖北",
  fundsWeight: 20,
  cannot: [
    "weights-total-mismatch",
    "missed-target-full-score",
    "deduction-unexplained",
    "score-over-weight",
    "funding-sources-mismatch",
  ],
  draw(paper, facts, style) {
    const { random } = style;
    paper.line([
      [
        pick(random, [
          `${facts.year}年度${facts.project}自评表`,
          `${facts.year}年度项目自评表`,
          `${facts.year}年度${facts.project}项目自评结果`.replace("结果", "表"),
        ]),
        8,
      ],
    ]);
    paper.line([
      [`单位名称：${facts.unit}`, 4],
      [`填报日期：${facts.year + 1}年3月20日`, 4],
    ]);
    paper.line([
      ["项目名称", 2],
      [facts.project, 6],
    ]);
    paper.line([
      ["主管部门", 2],
      [facts.department, 2],
      ["项目实施单位", 2],
      [facts.unit, 2],
    ]);
    paper.line([
      ["项目类别", 2],
      ["1、部门预算项目 ☑    2、省直专项 □    3、省对下转移支付项目 □", 6],
    ]);
    paper.line([
      ["项目属性", 2],
      ["1、持续性项目 ☑    2、新增性项目 □", 6],
    ]);
    paper.line([
      ["项目类型", 2],
      ["1、常年性项目 ☑    2、延续性项目 □    3、一次性项目 □", 6],
    ]);
    paper.put(0, `预算执行情况\n（${style.unit}）\n（20分）`, 2, 2);
    paper.line([[null, 2], ["预算数（A）"], ["执行数（B）"], ["执行率（B/A）"], ["得分\n（20分*执行率）"]], 2);
    paper.line(
      [
        ["年度财政资金总额", 2],
        [moneyIn(style, facts.total.adjusted)],
        [moneyIn(style, facts.total.executed)],
        [rateIn(style, facts.rate)],
        [marksIn(style, facts.fundsScore)],
      ],
      2,
    );
    const isTwo = random.below(2) === 0;
    paper.put(
      0,
      isTwo ? "年度绩效目标\n（80分）" : "年度\n绩效\n目标1\n（80分）",
      1,
      style.merged ? facts.items.length + 1 : 1,
    );
    paper.line(
      [
        ["一级指标"],
        ["二级指标"],
        ["三级指标"],
        [pick(random, ["年初目标值（A）", "年初目标值\n（A）"])],
        ["实际完成值（B）", 2],
        ["得分"],
      ],
      1,
    );
    facts.items.forEach((item, index) => {
      const [one, two] = groups(facts, item, index, style);
      paper.line(
        [
          [one === null ? null : levelOne(facts, item, random.below(2) === 0)],
          [two],
          [item.name],
          [targetIn(style, item)],
          [actualIn(style, item), 2],
          [marksIn(style, item.score)],
        ],
        1,
      );
    });
    paper.line([["总分", 7], [marksIn(style, facts.totalScore)]]);
    paper.line([
      ["偏差大或\n目标未完成\n原因分析", 2],
      [facts.items.find(({ reason }) => reason !== "")?.reason ?? "无", 6],
    ]);
    paper.line([
      ["改进措施及\n结果应用方案", 2],
      ["进一步加强预算编制的科学性，将绩效自评结果作为下一年度预算安排的依据。", 6],
    ]);
    paper.line([
      [
        "备注：\n1.预算执行情况口径：预算数为调整后财政资金总额（包括上年结余结转），执行数为资金使用单位财政资金实际支出数。\n2.定量指标完成数汇总原则：绝对值直接累加计算，相对值按照资金额度加权平均计算。",
        8,
      ],
    ]);
  },
};

/** 重庆：indicators without levels, marks of the money in columns of their own. */
const chongqing: Region = {
  name: "重庆",
  single: true,
  cannot: ["missed-target-full-score", "deduction-unexplained", "funding-sources-mismatch"],
  draw(paper, facts, style) {
    const { random } = style;
    const isUnit = facts.year % 2 === 0;
    paper.line([[isUnit ? `${facts.year}年度部门整体支出绩效自评表` : `${facts.year}年度项目支出绩效自评表`, 10]]);
    paper.line([
      [isUnit ? "部门(单位)名称" : "项目名称", 1],
      [isUnit ? facts.department : facts.project, 3],
      [isUnit ? "预算部门编码" : "主管部门"],
      [isUnit ? "301" : facts.department, 2],
      ["自评总分（分）", 1],
      [facts.totalScore, 2],
    ]);
    const headers = [
      "",
      "年初预算数",
      "全年（调整）预算数",
      "全年执行数",
      "执行率\n（%）",
      "执行率权重\n（分）",
      "执行率得分\n（分）",
    ];
    paper.put(0, isUnit ? `当年整体支出情况\n（${style.unit}）` : `项目资金\n（${style.unit}）`, 1, 3);
    paper.line(
      headers.map((header): [Content] => [header === "" ? null : header]),
      1,
    );
    paper.line(
      [
        ["年度总金额"],
        [moneyIn(style, facts.total.initial)],
        [moneyIn(style, facts.total.adjusted)],
        [moneyIn(style, facts.total.executed)],
        [rateIn({ ...style, rate: style.rate === "ratio" ? "points" : style.rate }, facts.rate)],
        [facts.fundsWeight],
        [facts.fundsScore],
      ],
      1,
    );
    const fiscal = kindOfMoney(facts, "fiscal");
    paper.line(
      [
        ["其中：财政拨款"],
        [moneyIn(style, fiscal.initial)],
        [moneyIn(style, fiscal.adjusted)],
        [moneyIn(style, fiscal.executed)],
        [style.blank],
        [style.blank],
        [style.blank],
      ],
      1,
    );
    paper.put(0, "当年绩效目标", 1, 2);
    paper.line(
      [
        ["年初绩效目标", 3],
        ["全年（调整）绩效目标", 3],
        ["全年目标实际完成情况", 3],
      ],
      1,
    );
    paper.line(
      [
        [facts.goal, 3],
        [facts.goal, 3],
        [facts.done, 3],
      ],
      1,
    );
    const coefficients = random.below(2) === 0;
    paper.put(0, "绩效指标", 1, style.merged ? facts.items.length + 1 : 1);
    paper.line(
      [
        ["指标名称"],
        ["计量单位"],
        ["指标性质"],
        [pick(random, ["指标值", "年初指标值"])],
        ...(coefficients ? [["调整指标值"] as [Content]] : []),
        ["全年完成值"],
        ...(coefficients ? [["得分系数\n（%）"] as [Content]] : []),
        ["指标权重\n（分）"],
        ["指标得分\n（分）"],
      ],
      1,
    );
    for (const item of facts.items) {
      const coefficient = item.score === item.weight ? 100 : round((item.score / item.weight) * 100);
      paper.line(
        [
          [item.name],
          [unitOf(item, style.blank)],
          [signOf(item, { qualitative: "定性" })],
          [bareTarget(item)],
          ...(coefficients ? [[bareTarget(item)] as [Content]] : []),
          [style.joined ? actualIn(style, item) : item.actual],
          ...(coefficients ? [[coefficient] as [Content]] : []),
          [item.weight],
          [item.score],
        ],
        1,
      );
    }
    paper.line([["说明"], [facts.items.find(({ reason }) => reason !== "")?.reason ?? "无", 9]]);
  },
};

/** 河北：一、二、三、四 as headings on the left, 自评总分 at the end. */
const hebei: Region = {
  name: "河北",
  cannot: ["weights-total-mismatch"],
  draw(paper, facts, style) {
    const { random } = style;
    paper.line([
      [
        pick(random, [
          `${facts.year}年度预算项目绩效自评表`,
          `预算项目绩效自评表`,
          `${facts.year}年度部门预算项目绩效自评表`,
        ]),
        9,
      ],
    ]);
    paper.line([
      [`填报单位：${facts.unit}`, 5],
      [`单位：${style.unit}`, 4],
    ]);
    paper.put(0, "一、基本情况", 1, 2);
    paper.line([["项目名称"], [facts.project, 3], ["实施（主管）单位"], [facts.unit, 3]], 1);
    paper.line([["项目级次"], ["本级", 3], ["项目负责人"], ["王强", 3]], 1);
    const sources = facts.sources.filter(({ adjusted }) => adjusted > 0);
    const labels = { fiscal: "其中：财政资金", carried: "上年结转", other: "其他资金" } as const;
    paper.put(0, "二、预算执行情况", 1, sources.length + 2);
    paper.line([[null], ["年初预算数"], ["全年预算数"], ["全年执行数"], ["预算执行率"], ["分值"], ["得分"]], 1);
    paper.line(
      [
        ["年度资金总额"],
        [moneyIn(style, facts.total.initial)],
        [moneyIn(style, facts.total.adjusted)],
        [moneyIn(style, facts.total.executed)],
        [rateIn(style, facts.rate)],
        [facts.fundsWeight],
        [facts.fundsScore],
      ],
      1,
    );
    for (const source of sources)
      paper.line(
        [
          [labels[source.kind]],
          [moneyIn(style, source.initial)],
          [moneyIn(style, source.adjusted)],
          [moneyIn(style, source.executed)],
          [style.blank],
          [style.blank],
          [style.blank],
        ],
        1,
      );
    paper.put(0, "三、目标完成情况", 1, 2);
    paper.line(
      [
        ["年度预期目标", 4],
        ["具体完成情况", 4],
      ],
      1,
    );
    paper.line(
      [
        [facts.goal, 4],
        [facts.done, 4],
      ],
      1,
    );
    const scores = random.below(2) === 0;
    paper.put(0, "四、年度绩效指标完成情况", 1, style.merged ? facts.items.length + (scores ? 2 : 1) : 1);
    if (scores) {
      for (const [column, header] of ["一级指标", "二级指标", "三级指标", "预期指标值", "实际完成值"].entries())
        paper.put(column + 1, header, 1, 2);
      paper.put(6, "自评得分", 2);
      paper.put(8, "偏差原因分析及改进措施", 1, 2);
      paper.row++;
      paper.put(6, "指标分值");
      paper.put(7, "单项得分");
      paper.row++;
    } else
      paper.line(
        [
          ["一级指标"],
          ["二级指标"],
          ["三级指标"],
          ["预期指标值"],
          ["实际完成值"],
          ["指标分值"],
          ["自评得分"],
          ["偏差原因分析及改进措施"],
        ],
        1,
      );
    facts.items.forEach((item, index) => {
      const [one, two] = groups(facts, item, index, style);
      paper.line(
        [
          [one],
          [two],
          [item.name],
          [targetIn(style, item)],
          [actualIn(style, item)],
          [item.weight],
          [item.score],
          [item.reason === "" ? style.blank : item.reason],
        ],
        1,
      );
    });
    paper.line([["自评总分", 7], [facts.totalScore]]);
    paper.line([
      ["五、存在问题、原因及下一步整改措施", 1],
      ["无", 8],
    ]);
  },
};

/** 部门整体 in the national manner: the money by 基本支出 and 项目支出. */
const overall: Region = {
  name: "部门整体",
  single: true,
  cannot: ["funding-sources-mismatch"],
  draw(paper, facts, style) {
    const { random } = style;
    paper.line([
      [
        pick(random, [
          "部门整体支出绩效自评表",
          `${facts.year}年度部门整体支出绩效自评表`,
          "部门（单位）整体支出绩效自评表",
          `部门整体支出绩效目标自评表`,
        ]),
        9,
      ],
    ]);
    if (random.below(2) === 0) paper.line([[`（${facts.year}年度）`, 9]]);
    paper.line([
      [pick(random, ["部门名称", "部门（单位）名称", "预算部门名称"]), 2],
      [facts.department, 7],
    ]);
    const basic = {
      initial: round(facts.total.initial * 0.6),
      adjusted: round(facts.total.adjusted * 0.6),
      executed: round(facts.total.executed * 0.6),
    };
    const rest = {
      initial: round(facts.total.initial - basic.initial),
      adjusted: round(facts.total.adjusted - basic.adjusted),
      executed: round(facts.total.executed - basic.executed),
    };
    paper.put(
      0,
      pick(random, [`年度部门预算\n（${style.unit}）`, `预算执行情况（${style.unit}）`, `年度资金（${style.unit}）`]),
      2,
      4,
    );
    paper.line([[null], ["年初预算数"], ["全年预算数"], ["全年执行数"], ["分值"], ["执行率"], ["得分"]], 2);
    const rows = [
      ["年度资金总额", facts.total],
      [pick(random, ["其中：基本支出", "按支出类型分：基本支出", "基本支出"]), basic],
      [pick(random, ["项目支出", "      项目支出"]), rest],
    ] as const;
    rows.forEach(([label, money], at) =>
      paper.line(
        [
          [label],
          [moneyIn(style, money.initial)],
          [moneyIn(style, money.adjusted)],
          [moneyIn(style, money.executed)],
          ...(at === 0
            ? ([[facts.fundsWeight], [rateIn(style, facts.rate)], [facts.fundsScore]] as [Content][])
            : ([[style.blank], [style.blank], [style.blank]] as [Content][])),
        ],
        2,
      ),
    );
    paper.put(0, "年度总体目标", 1, 2);
    paper.line(
      [
        ["预期目标", 4],
        ["实际完成情况", 4],
      ],
      1,
    );
    paper.line(
      [
        [facts.goal, 4],
        [facts.done, 4],
      ],
      1,
    );
    paper.put(0, "绩效指标", 1, style.merged ? facts.items.length + 1 : 1);
    paper.line(
      [
        ["一级指标"],
        ["二级指标"],
        ["三级指标"],
        ["年度指标值"],
        ["实际完成值"],
        ["分值"],
        ["得分"],
        ["偏差原因分析及改进措施"],
      ],
      1,
    );
    facts.items.forEach((item, index) => {
      const [one, two] = groups(facts, item, index, style);
      paper.line(
        [
          [one],
          [two],
          [item.name],
          [targetIn(style, item)],
          [actualIn(style, item)],
          [marksIn(style, item.weight)],
          [marksIn(style, item.score)],
          [item.reason === "" ? style.blank : item.reason],
        ],
        1,
      );
    });
    paper.line([["总分", 6], [marksIn(style, facts.totalWeight)], [marksIn(style, facts.totalScore)]]);
  },
};

/** 四川 until 2021: 项目绩效目标完成情况表, without marks; money as labels with figures. */
const goalsReached: Region = {
  name: "项目绩效目标完成情况表",
  cannot: [
    ...UNSCORED,
    "execution-rate-mismatch",
    "execution-over-budget",
    "execution-rate-low",
    "funding-sources-mismatch",
  ],
  draw(paper, facts, style) {
    paper.line([[pick(style.random, ["项目支出绩效目标完成情况自评表", "项目绩效目标完成情况表"]), 6]]);
    paper.line([[`（${facts.year}年度）`, 6]]);
    paper.line([
      ["项目名称", 2],
      [facts.project, 4],
    ]);
    paper.line([
      ["预算单位", 2],
      [facts.unit, 4],
    ]);
    paper.put(0, `预算执行情况（${style.unit}）`, 1, 3);
    const fiscal = kindOfMoney(facts, "fiscal");
    paper.line(
      [["预算数："], [moneyIn(style, facts.total.adjusted), 2], ["执行数："], [moneyIn(style, facts.total.executed)]],
      1,
    );
    paper.line(
      [["其中：财政拨款"], [moneyIn(style, fiscal.adjusted), 2], ["其中：财政拨款"], [moneyIn(style, fiscal.executed)]],
      1,
    );
    paper.line(
      [
        ["其他资金"],
        [moneyIn(style, round(facts.total.adjusted - fiscal.adjusted)), 2],
        ["其他资金"],
        [moneyIn(style, round(facts.total.executed - fiscal.executed))],
      ],
      1,
    );
    paper.put(0, "年度总体目标完成情况", 1, 2);
    paper.line(
      [
        ["预期目标", 3],
        ["目标实际完成情况", 2],
      ],
      1,
    );
    paper.line(
      [
        [facts.goal, 3],
        [facts.done, 2],
      ],
      1,
    );
    paper.put(0, "年度绩效指标完成情况", 1, style.merged ? facts.items.length + 1 : 1);
    paper.line([["一级指标"], ["二级指标"], ["三级指标"], ["预期指标值"], ["实际完成指标值"]], 1);
    facts.items.forEach((item, index) => {
      const [one, two] = groups(facts, item, index, style);
      paper.line(
        [
          [one === "产出指标" ? "项目完成指标" : one],
          [two],
          [item.name],
          [targetIn(style, item)],
          [actualIn(style, item)],
        ],
        1,
      );
    });
  },
};

/** 陕西 部门整体: a scoring table with an explanation of each indicator. */
const shaanxi: Region = {
  name: "陕西",
  single: true,
  cannot: [
    "execution-rate-mismatch",
    "execution-score-mismatch",
    "execution-over-budget",
    "execution-rate-low",
    "funding-sources-mismatch",
    "deduction-unexplained",
    "missed-target-full-score",
    "weights-total-mismatch",
    "score-total-mismatch",
  ],
  fundsWeight: 0,
  draw(paper, facts, style) {
    paper.line([[`${facts.year}年度部门整体支出绩效自评表`, 11]]);
    paper.line([
      [`填报单位：${facts.department}`, 5],
      [`自评得分：${facts.items.reduce((sum, { score }) => round(sum + score), 0)}`, 6],
    ]);
    paper.line([
      ["（一）简要概述部门职能与职责。", 4],
      ["贯彻落实国家有关方针政策，负责全县相关工作。", 7],
    ]);
    paper.line([
      ["（二）简要概述部门支出情况，按活动内容分类。", 4],
      [`${facts.year}年支出${facts.total.executed}万元。`, 7],
    ]);
    paper.line([
      ["一级指标"],
      ["二级指标"],
      ["三级指标"],
      ["分值"],
      ["指标说明"],
      ["评分标准"],
      ["指标值计算公式和数据获取方式"],
      ["年初目标值"],
      ["实际完成值"],
      ["得分"],
      ["未完成原因分析与改进措施"],
    ]);
    facts.items.forEach((item, index) => {
      const [one, two] = groups(facts, item, index, style);
      paper.line([
        [one],
        [two],
        [item.name],
        [item.weight],
        ["反映和考核部门履职情况"],
        ["完成得满分，未完成按比例扣分"],
        ["部门年度工作总结"],
        [targetIn(style, item)],
        [actualIn(style, item)],
        [item.score],
        [item.reason === "" ? style.blank : item.reason],
      ]);
    });
  },
};

/** A simple table of a county: special funds without marks. */
const county: Region = {
  name: "县级专项资金",
  cannot: [...UNSCORED],
  draw(paper, facts, style) {
    paper.line([
      [
        pick(style.random, [
          `${facts.year}年县级专项资金绩效自评表`,
          `${facts.year}年度县级财政专项资金绩效目标自评表`,
        ]),
        8,
      ],
    ]);
    paper.line([
      ["专项资金名称", 2],
      [facts.project, 6],
    ]);
    paper.line([
      ["主管部门", 2],
      [facts.department, 2],
      ["资金使用单位", 2],
      [facts.unit, 2],
    ]);
    paper.put(0, `资金情况\n（${style.unit}）`, 1, 5);
    paper.line([[null, 2], ["全年预算数（A）"], ["全年执行数（B）"], ["预算执行率（B/A）", 3]], 1);
    const rows = [
      ["年度资金总额：", facts.total],
      ["其中：中央补助", kindOfMoney(facts, "fiscal")],
      ["县级资金", kindOfMoney(facts, "carried")],
      ["其他资金", kindOfMoney(facts, "other")],
    ] as const;
    for (const [label, money] of rows)
      paper.line(
        [
          [label, 2],
          [moneyIn(style, money.adjusted)],
          [moneyIn(style, money.executed)],
          [
            money.adjusted > 0
              ? rateIn(style, label === "年度资金总额：" ? facts.rate : money.executed / money.adjusted)
              : style.blank,
            3,
          ],
        ],
        1,
      );
    paper.put(0, "总体目标完成情况", 1, 2);
    paper.line(
      [
        ["总体目标", 4],
        ["全年实际完成情况", 3],
      ],
      1,
    );
    paper.line(
      [
        [facts.goal, 4],
        [facts.done, 3],
      ],
      1,
    );
    paper.put(0, "绩效指标", 1, style.merged ? facts.items.length + 1 : 1);
    paper.line(
      [["一级指标"], ["二级指标"], ["三级指标"], ["年度指标值"], ["全年完成值"], ["未完成原因和改进措施", 2]],
      1,
    );
    facts.items.forEach((item, index) => {
      const [one, two] = groups(facts, item, index, style);
      paper.line(
        [
          [one],
          [two],
          [item.name],
          [targetIn(style, item)],
          [actualIn(style, item)],
          [item.reason === "" ? style.blank : item.reason, 2],
        ],
        1,
      );
    });
    paper.line([
      ["说明", 1],
      ["无", 7],
    ]);
  },
};

/** Forms that are drawn otherwise than the national one. */
export const OTHER_REGIONS: readonly Region[] = [hubei, chongqing, hebei, overall, goalsReached, shaanxi, county];
