import { round, type Facts, type Item, type Money } from "./facts";
import type { Content, Paper } from "./paper";
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
  yearLine,
  type Style,
} from "./style";
import { drawGoals, levelOne } from "./table";

/** The words of a form in the manner of 财预〔2020〕10号, and which of its columns a region has. */
export interface NationalWords {
  readonly title: (facts: Facts) => string;
  readonly name: string;
  readonly department: string;
  readonly implementer: string;
  readonly funds: string;
  readonly initial: string | undefined;
  readonly adjusted: string;
  readonly executed: string;
  readonly rate: string;
  readonly fundsWeight: string;
  readonly fundsScore: string;
  /** A column of reasons beside the funds. */
  readonly fundsReason?: string;
  readonly total: string;
  readonly fiscal: string;
  readonly carried: string | undefined;
  readonly other: string;
  readonly goalStub: string;
  readonly goal: string;
  readonly done: string;
  readonly table: string;
  readonly levels: readonly [string, string, string];
  readonly twoSuffix: string;
  /** In which order the columns behind the name stand. */
  readonly columns: readonly Column[];
  readonly closing: string;
  readonly below: readonly string[];
  readonly signature?: boolean;
}

type Kind = "target" | "actual" | "bare-actual" | "weight" | "score" | "reason" | "sign" | "value" | "unit" | "aside";

export interface Column {
  readonly kind: Kind;
  readonly header: string;
  /** What stands in an aside column. */
  readonly says?: (item: Item) => Content;
}

/** Draws a project's form in those words. */
export function drawNational(paper: Paper, facts: Facts, words: NationalWords, style: Style): void {
  const { random } = style;
  const first = 4;
  const width = Math.max(first + words.columns.length, 9);
  if (random.below(4) === 0) paper.line([[random.oneOf(["附件3", "附件2-1", "附表1：", "附件："])!, 2]]);
  paper.line([[words.title(facts), width]]);
  if (random.below(3) > 0) paper.line([[yearLine(facts, random), width]]);
  const unitNote = random.below(3);
  if (unitNote === 0)
    paper.line([
      [null, width - 2],
      [`单位：${style.unit}`, 2],
    ]);
  paper.line([
    [words.name, 2],
    [facts.project, width - 2],
  ]);
  paper.line([
    [words.department, 2],
    [facts.department, 3],
    [words.implementer, 1],
    [facts.unit, width - 6],
  ]);
  drawFunds(paper, facts, words, style, width);
  const half = Math.floor((width - 1) / 2);
  drawGoals(paper, { words: words.goalStub, width: 1 }, facts, [[words.goal, half]], [words.done, width - 1 - half]);
  drawItems(paper, facts, words, style, first, width);
  for (const line of words.below) paper.line([[line, width]]);
  if (words.signature) {
    paper.line([
      ["填表人：李明", 3],
      ["联系电话：0731-88880000", 3],
      [`填报日期：${facts.year + 1}年3月15日`, width - 6],
    ]);
  }
}

function drawFunds(paper: Paper, facts: Facts, words: NationalWords, style: Style, width: number): void {
  const { random } = style;
  const rows = [
    { label: words.total, money: facts.total },
    { label: words.fiscal, money: kindOfMoney(facts, "fiscal") },
    ...(words.carried === undefined
      ? [{ label: words.other, money: sumOf(kindOfMoney(facts, "carried"), kindOfMoney(facts, "other")) }]
      : [
          { label: words.carried, money: kindOfMoney(facts, "carried") },
          { label: words.other, money: kindOfMoney(facts, "other") },
        ]),
  ];
  const funds = words.funds.replace("万元", style.unit);
  paper.put(0, funds, 2, rows.length + 1);
  const amounts: [string, "initial" | "adjusted" | "executed"][] = [
    ...(words.initial === undefined ? [] : [[words.initial, "initial"] as [string, "initial"]]),
    [words.adjusted, "adjusted"],
    [words.executed, "executed"],
  ];
  const rateOf = (money: Money): Content =>
    style.everyRate && money.adjusted > 0 ? rateIn(style, money.executed / money.adjusted) : style.blank;
  const rest: [string, (isTotal: boolean, money: Money) => Content][] = [
    [words.fundsWeight, (isTotal) => (isTotal ? marksIn(style, facts.fundsWeight) : style.blank)],
    [words.rate, (isTotal, money) => (isTotal ? rateIn(style, facts.rate) : rateOf(money))],
    [words.fundsScore, (isTotal) => (isTotal ? marksIn(style, facts.fundsScore) : style.blank)],
  ];
  if (random.below(4) === 0) rest.push(rest.shift()!);
  if (words.fundsReason) rest.push([words.fundsReason, (isTotal) => (isTotal && facts.rate < 1 ? "按进度支付" : null)]);
  const columns = amounts.length + rest.length;
  const last = Math.max(1, width - 4 - columns + 1);
  paper.put(2, null, 2);
  paper.line(
    [
      ...amounts.map(([header]): [Content] => [header]),
      ...rest.map(([header], at): [Content, number] => [header, at === rest.length - 1 ? last : 1]),
    ],
    4,
  );
  rows.forEach(({ label, money }, index) => {
    paper.line(
      [
        [label, 2],
        ...amounts.map(([, key]): [Content] => [moneyIn(style, money[key])]),
        ...rest.map(([, of], at): [Content, number] => [of(index === 0, money), at === rest.length - 1 ? last : 1]),
      ],
      2,
    );
  });
}

function sumOf(a: { initial: number; adjusted: number; executed: number }, b: typeof a): typeof a {
  const add = (x: number, y: number): number => Number((x + y).toFixed(2));
  return {
    initial: add(a.initial, b.initial),
    adjusted: add(a.adjusted, b.adjusted),
    executed: add(a.executed, b.executed),
  };
}

function drawItems(paper: Paper, facts: Facts, words: NationalWords, style: Style, first: number, width: number): void {
  const { random } = style;
  const withMarks = random.below(4) === 0;
  const last = width - first - words.columns.length + 1;
  const widthOf = (at: number): number => (at === words.columns.length - 1 ? last : 1);
  const lines = linesOf(facts, words, style, withMarks);
  const isSplit = style.headedTwice && words.columns.some(({ kind }) => kind === "sign");
  paper.put(0, words.table, 1, style.merged ? lines.length + (isSplit ? 2 : 1) : 1);
  const headers = (): void => {
    if (isSplit) return splitHeaders(paper, words, first);
    paper.line(
      [
        ...words.levels.map((level): [Content] => [level]),
        ...words.columns.map(({ header }, at): [Content, number] => [header, widthOf(at)]),
      ],
      1,
    );
  };
  headers();
  lines.forEach((line) => {
    if (line === "headers") return headers();
    line.levels.forEach(([content, height], at) => {
      if (content !== null) paper.put(1 + at, content, 1, style.merged && !style.repeats ? height : 1);
    });
    paper.put(3, line.name);
    if (line.item) {
      words.columns.forEach((column, at) => paper.put(first + at, contentOf(column, line.item!, style), widthOf(at)));
    }
    for (const [kind, content] of line.sums ?? []) {
      const at = words.columns.findIndex((column) => column.kind === kind);
      if (at >= 0) paper.put(first + at, content);
    }
    paper.row++;
  });
  drawTotal(paper, facts, words, style, first);
}

/** 指标值 over the columns of signs, figures and units; the other headers reach down beside them. */
function splitHeaders(paper: Paper, words: NationalWords, first: number): void {
  words.levels.forEach((level, at) => paper.put(1 + at, level, 1, 2));
  const split = words.columns.flatMap(({ kind }, at) => (["sign", "value", "unit"].includes(kind) ? [at] : []));
  const together = split.at(-1)! - split[0]! === split.length - 1;
  words.columns.forEach(({ header }, at) => {
    if (!together || !split.includes(at)) paper.put(first + at, header, 1, 2);
  });
  if (together) {
    paper.put(first + split[0]!, "年度指标值", split.length);
    for (const at of split) paper.put(first + at, words.columns[at]!.header, 1, 1, paper.row + 1);
  }
  paper.row += 2;
}

interface Line {
  readonly levels: readonly (readonly [Content, number])[];
  readonly name: Content;
  readonly item?: Item;
  readonly sums?: readonly (readonly [Kind, Content])[];
}

/** The rows of the table of indicators. */
function linesOf(facts: Facts, words: NationalWords, style: Style, withMarks: boolean): readonly (Line | "headers")[] {
  const { items } = facts;
  const lines: (Line | "headers")[] = [];
  items.forEach((item, index) => {
    const before = items[index - 1];
    const isNew = before?.one !== item.one;
    const isNewTwo = isNew || before.two !== item.two;
    const run = (same: (other: Item) => boolean): number => {
      const end = items.findIndex((other, at) => at > index && !same(other));
      return (end < 0 ? items.length : end) - index;
    };
    if (style.pageBreak && index === 4) lines.push("headers");
    // Merged groups would reach over rows that are none of theirs.
    const isPlain = style.pageBreak || style.subtotals || style.spareRows;
    const height = (same: (other: Item) => boolean): number => (isPlain ? 1 : run(same));
    const number = items.filter((other, at) => at <= index && other.one === item.one && other.two === item.two).length;
    lines.push({
      levels: [
        [style.repeats || isNew ? levelOne(facts, item, withMarks) : null, height(({ one }) => one === item.one)],
        [
          style.repeats || isNewTwo ? `${item.two}${words.twoSuffix}` : null,
          height(({ one, two }) => one === item.one && two === item.two),
        ],
      ],
      name: style.numbered ? `指标${number}：${item.name}` : item.name,
      item,
    });
    const after = items[index + 1];
    if (style.spareRows && after?.two !== item.two)
      lines.push({ levels: [], name: style.numbered ? `指标${number + 1}：` : "……" });
    if (style.subtotals && after?.one !== item.one) {
      const own = items.filter(({ one }) => one === item.one);
      const sum = (of: (one: Item) => number): number => round(own.reduce((all, one) => all + of(one), 0));
      lines.push({
        levels: [["小计", 1]],
        name: null,
        sums: [
          ["weight", sum(({ weight }) => weight)],
          ["score", sum(({ score }) => score)],
        ],
      });
    }
  });
  return lines;
}

function drawTotal(paper: Paper, facts: Facts, words: NationalWords, style: Style, first: number): void {
  const { random } = style;
  const weightAt = words.columns.findIndex(({ kind }) => kind === "weight");
  const scoreAt = words.columns.findIndex(({ kind }) => kind === "score");
  if (scoreAt < 0) return;
  const closes = [weightAt, scoreAt].filter((at) => at >= 0);
  paper.put(0, words.closing, first + Math.min(...closes));
  if (weightAt >= 0 && !style.totalScoreOnly) paper.put(first + weightAt, marksIn(style, facts.totalWeight));
  paper.put(first + scoreAt, marksIn(style, facts.totalScore));
  const reasonAt = words.columns.findIndex(({ kind }) => kind === "reason");
  if (reasonAt >= 0 && random.below(4) === 0) paper.put(first + reasonAt, "优");
  paper.row++;
}

function contentOf({ kind, says }: Column, item: Item, style: Style): Content {
  switch (kind) {
    case "target":
      return targetIn(style, item);
    case "actual":
      return actualIn(style, item);
    case "bare-actual":
      return style.joined ? actualIn(style, item) : item.actual;
    case "value":
      return bareTarget(item);
    case "sign":
      return signOf(item, { qualitative: "定性" });
    case "unit":
      return unitOf(item, style.blank);
    case "weight":
      return marksIn(style, item.weight);
    case "score":
      return marksIn(style, item.score);
    case "reason":
      return item.reason === "" ? style.blank : item.reason;
    case "aside":
      return says?.(item) ?? null;
  }
}
