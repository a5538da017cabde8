import { round } from "./facts";
import type { Region } from "./regions";
import { marksIn, pick, rateIn } from "./style";
import {
  actualColumn,
  besideTotal,
  drawGoals,
  drawTable,
  labelColumn,
  moneyColumn,
  nameColumns,
  reasonColumn,
  targetColumn,
  type MoneyRow,
} from "./table";

/** 部门整体 in the national manner: the money by 基本支出 and 项目支出. */
export const overall: Region = {
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
    drawTable<MoneyRow>(
      paper,
      {
        words: pick(random, [
          `年度部门预算\n（${style.unit}）`,
          `预算执行情况（${style.unit}）`,
          `年度资金（${style.unit}）`,
        ]),
        width: 2,
      },
      [
        labelColumn(),
        moneyColumn(style, "年初预算数", "initial"),
        moneyColumn(style, "全年预算数", "adjusted"),
        moneyColumn(style, "全年执行数", "executed"),
        besideTotal(style, "分值", facts.fundsWeight),
        besideTotal(style, "执行率", rateIn(style, facts.rate)),
        besideTotal(style, "得分", facts.fundsScore),
      ],
      [
        { label: "年度资金总额", money: facts.total },
        { label: pick(random, ["其中：基本支出", "按支出类型分：基本支出", "基本支出"]), money: basic },
        { label: pick(random, ["项目支出", "      项目支出"]), money: rest },
      ],
    );
    drawGoals(paper, { words: "年度总体目标", width: 1 }, facts, [["预期目标", 4]], ["实际完成情况", 4]);
    drawTable(
      paper,
      { words: "绩效指标", width: 1 },
      [
        ...nameColumns(facts, style),
        targetColumn(style, "年度指标值"),
        actualColumn(style, "实际完成值"),
        ["分值", ({ weight }) => marksIn(style, weight)],
        ["得分", ({ score }) => marksIn(style, score)],
        reasonColumn(style, "偏差原因分析及改进措施"),
      ],
      facts.items,
    );
    paper.line([["总分", 6], [marksIn(style, facts.totalWeight)], [marksIn(style, facts.totalScore)]]);
  },
};

/** 陕西 部门整体: a scoring table with an explanation of each indicator. */
export const shaanxi: Region = {
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
    drawTable(
      paper,
      undefined,
      [
        ...nameColumns(facts, style),
        ["分值", ({ weight }) => weight],
        ["指标说明", () => "反映和考核部门履职情况"],
        ["评分标准", () => "完成得满分，未完成按比例扣分"],
        ["指标值计算公式和数据获取方式", () => "部门年度工作总结"],
        targetColumn(style, "年初目标值"),
        actualColumn(style, "实际完成值"),
        ["得分", ({ score }) => score],
        reasonColumn(style, "未完成原因分析与改进措施"),
      ],
      facts.items,
    );
  },
};
