import { round } from "./facts";
import type { Region } from "./regions";
import { kindOfMoney, moneyIn, pick, rateIn } from "./style";
import {
  actualColumn,
  drawGoals,
  drawTable,
  labelColumn,
  moneyColumn,
  nameColumns,
  reasonColumn,
  targetColumn,
  type MoneyRow,
} from "./table";

const UNSCORED = [
  "score-total-mismatch",
  "weights-total-mismatch",
  "missed-target-full-score",
  "deduction-unexplained",
  "score-over-weight",
  "execution-score-mismatch",
] as const;

/** 四川 until 2021: 项目绩效目标完成情况表, without marks; money as labels with figures. */
export const goalsReached: Region = {
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
    const amounts = [
      ["预算数：", "执行数：", facts.total.adjusted, facts.total.executed],
      ["其中：财政拨款", "其中：财政拨款", fiscal.adjusted, fiscal.executed],
      [
        "其他资金",
        "其他资金",
        round(facts.total.adjusted - fiscal.adjusted),
        round(facts.total.executed - fiscal.executed),
      ],
    ] as const;
    for (const [planned, spent, budget, executed] of amounts)
      paper.line([[planned], [moneyIn(style, budget), 2], [spent], [moneyIn(style, executed)]], 1);
    drawGoals(paper, { words: "年度总体目标完成情况", width: 1 }, facts, [["预期目标", 3]], ["目标实际完成情况", 2]);
    const [one, ...others] = nameColumns(facts, style);
    drawTable(
      paper,
      { words: "年度绩效指标完成情况", width: 1 },
      [
        [
          one[0],
          (item, index) => {
            const words = one[1](item, index);
            return words === "产出指标" ? "项目完成指标" : words;
          },
        ],
        ...others,
        targetColumn(style, "预期指标值"),
        actualColumn(style, "实际完成指标值"),
      ],
      facts.items,
    );
  },
};

/** A simple table of a county: special funds without marks. */
export const county: Region = {
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
    drawTable<MoneyRow>(
      paper,
      { words: `资金情况\n（${style.unit}）`, width: 1 },
      [
        labelColumn(2),
        moneyColumn(style, "全年预算数（A）", "adjusted"),
        moneyColumn(style, "全年执行数（B）", "executed"),
        [
          "预算执行率（B/A）",
          ({ money }, index) =>
            money.adjusted > 0
              ? rateIn(style, index === 0 ? facts.rate : money.executed / money.adjusted)
              : style.blank,
          3,
        ],
      ],
      [
        { label: "年度资金总额：", money: facts.total },
        { label: "其中：中央补助", money: kindOfMoney(facts, "fiscal") },
        { label: "县级资金", money: kindOfMoney(facts, "carried") },
        { label: "其他资金", money: kindOfMoney(facts, "other") },
      ],
    );
    drawGoals(paper, { words: "总体目标完成情况", width: 1 }, facts, [["总体目标", 4]], ["全年实际完成情况", 3]);
    drawTable(
      paper,
      { words: "绩效指标", width: 1 },
      [
        ...nameColumns(facts, style),
        targetColumn(style, "年度指标值"),
        actualColumn(style, "全年完成值"),
        reasonColumn(style, "未完成原因和改进措施", 2),
      ],
      facts.items,
    );
    paper.line([
      ["说明", 1],
      ["无", 7],
    ]);
  },
};
