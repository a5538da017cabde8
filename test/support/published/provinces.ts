import { round, type Facts, type Item } from "./facts";
import type { Region } from "./regions";
import { actualIn, bareTarget, kindOfMoney, marksIn, pick, rateIn, signOf, unitOf } from "./style";
import {
  actualColumn,
  besideTotal,
  drawGoals,
  drawRows,
  drawTable,
  labelColumn,
  levelOne,
  moneyColumn,
  nameColumns,
  reasonColumn,
  targetColumn,
  type MoneyRow,
  type TableColumn,
} from "./table";

/** 湖北：20 marks for the money, 80 for the rest; no column of marks. */
export const hubei: Region = {
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
          `${facts.year}年度${facts.project}项目自评表`,
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
    drawTable<MoneyRow>(
      paper,
      { words: `预算执行情况\n（${style.unit}）\n（20分）`, width: 2 },
      [
        labelColumn(2),
        moneyColumn(style, "预算数（A）", "adjusted"),
        moneyColumn(style, "执行数（B）", "executed"),
        ["执行率（B/A）", () => rateIn(style, facts.rate)],
        ["得分\n（20分*执行率）", () => marksIn(style, facts.fundsScore)],
      ],
      [{ label: "年度财政资金总额", money: facts.total }],
    );
    const isTwo = random.below(2) === 0;
    const [one, ...others] = nameColumns(facts, style);
    drawTable(
      paper,
      { words: isTwo ? "年度绩效目标\n（80分）" : "年度\n绩效\n目标1\n（80分）", width: 1 },
      [
        [one[0], (item, index) => (one[1](item, index) === null ? null : levelOne(facts, item, random.below(2) === 0))],
        ...others,
        targetColumn(style, pick(random, ["年初目标值（A）", "年初目标值\n（A）"])),
        actualColumn(style, "实际完成值（B）", 2),
        ["得分", ({ score }) => marksIn(style, score)],
      ],
      facts.items,
    );
    paper.line([["总分", 7], [marksIn(style, facts.totalScore)]]);
    paper.line([
      ["偏差大或\n目标未完成\n原因分析", 2],
      [firstReason(facts), 6],
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

function firstReason({ items }: Facts): string {
  return items.find(({ reason }) => reason !== "")?.reason ?? "无";
}

/** 重庆：indicators without levels, marks of the money in columns of their own. */
export const chongqing: Region = {
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
    const rateStyle = { ...style, rate: style.rate === "ratio" ? "points" : style.rate } as const;
    drawTable<MoneyRow>(
      paper,
      { words: isUnit ? `当年整体支出情况\n（${style.unit}）` : `项目资金\n（${style.unit}）`, width: 1 },
      [
        labelColumn(),
        moneyColumn(style, "年初预算数", "initial"),
        moneyColumn(style, "全年（调整）预算数", "adjusted"),
        moneyColumn(style, "全年执行数", "executed"),
        besideTotal(style, "执行率\n（%）", rateIn(rateStyle, facts.rate)),
        besideTotal(style, "执行率权重\n（分）", facts.fundsWeight),
        besideTotal(style, "执行率得分\n（分）", facts.fundsScore),
      ],
      [
        { label: "年度总金额", money: facts.total },
        { label: "其中：财政拨款", money: kindOfMoney(facts, "fiscal") },
      ],
    );
    drawGoals(
      paper,
      { words: "当年绩效目标", width: 1 },
      facts,
      [
        ["年初绩效目标", 3],
        ["全年（调整）绩效目标", 3],
      ],
      ["全年目标实际完成情况", 3],
    );
    const hasMore = random.below(2) === 0;
    const adjusted: readonly TableColumn<Item>[] = hasMore ? [["调整指标值", bareTarget]] : [];
    const shareOf = ({ score, weight }: Item): number => (score === weight ? 100 : round((score / weight) * 100));
    const shares: readonly TableColumn<Item>[] = hasMore ? [["得分系数\n（%）", shareOf]] : [];
    drawTable(
      paper,
      { words: "绩效指标", width: 1 },
      [
        ["指标名称", ({ name }) => name],
        ["计量单位", (item) => unitOf(item, style.blank)],
        ["指标性质", (item) => signOf(item, { qualitative: "定性" })],
        [pick(random, ["指标值", "年初指标值"]), bareTarget],
        ...adjusted,
        ["全年完成值", (item) => (style.joined ? actualIn(style, item) : item.actual)],
        ...shares,
        ["指标权重\n（分）", ({ weight }) => weight],
        ["指标得分\n（分）", ({ score }) => score],
      ],
      facts.items,
    );
    paper.line([["说明"], [firstReason(facts), 9]]);
  },
};

/** 河北：一、二、三、四 as headings on the left, 自评总分 at the end. */
export const hebei: Region = {
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
    const labels = { fiscal: "其中：财政资金", carried: "上年结转", other: "其他资金" } as const;
    const sources = facts.sources.filter(({ adjusted }) => adjusted > 0);
    drawTable<MoneyRow>(
      paper,
      { words: "二、预算执行情况", width: 1 },
      [
        labelColumn(),
        moneyColumn(style, "年初预算数", "initial"),
        moneyColumn(style, "全年预算数", "adjusted"),
        moneyColumn(style, "全年执行数", "executed"),
        besideTotal(style, "预算执行率", rateIn(style, facts.rate)),
        besideTotal(style, "分值", facts.fundsWeight),
        besideTotal(style, "得分", facts.fundsScore),
      ],
      [
        { label: "年度资金总额", money: facts.total },
        ...sources.map((money) => ({ label: labels[money.kind], money })),
      ],
    );
    drawGoals(paper, { words: "三、目标完成情况", width: 1 }, facts, [["年度预期目标", 4]], ["具体完成情况", 4]);
    const isSplit = random.below(2) === 0;
    const stub = { words: "四、年度绩效指标完成情况", width: 1 };
    const columns: readonly TableColumn<Item>[] = [
      ...nameColumns(facts, style),
      targetColumn(style, "预期指标值"),
      actualColumn(style, "实际完成值"),
      ["指标分值", ({ weight }) => weight],
      [isSplit ? "单项得分" : "自评得分", ({ score }) => score],
      reasonColumn(style, "偏差原因分析及改进措施"),
    ];
    if (isSplit) {
      paper.put(0, stub.words, 1, facts.items.length + 2);
      // 自评得分 over 指标分值 and 单项得分; the others reach down beside them.
      columns.forEach(([header], at) => {
        if (at === 5) paper.put(6, "自评得分", 2);
        if (at === 5 || at === 6) paper.put(at + 1, header, 1, 1, paper.row + 1);
        else paper.put(at + 1, header, 1, 2);
      });
      paper.row += 2;
      drawRows(paper, columns, facts.items, 1);
    } else drawTable(paper, stub, columns, facts.items);
    paper.line([["自评总分", 7], [facts.totalScore]]);
    paper.line([
      ["五、存在问题、原因及下一步整改措施", 1],
      ["无", 8],
    ]);
  },
};
