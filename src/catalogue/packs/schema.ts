import * as v from "valibot";
import { Decimal } from "../../core/numbers/decimal";
import { SEVERITIES } from "../../core/rules/finding";

const DECIMAL_TEXT = /^\d{1,9}(?:\.\d{1,6})?$/;

/** A decimal written as text, so that no binary float comes between: `"0.8"`. */
function decimalText(least: string, most: string) {
  return v.pipe(
    v.string('应为写成文字的小数，如 "0.8"'),
    v.regex(DECIMAL_TEXT, '应为写成文字的小数，如 "0.8"'),
    // Every step of a pipe is asked, so what is no decimal has been told of already.
    v.check((text) => !DECIMAL_TEXT.test(text) || isWithin(text, least, most), `应在 ${least} 至 ${most} 之间`),
  );
}

function isWithin(text: string, least: string, most: string): boolean {
  const value = new Decimal(text);
  return value.greaterThanOrEqualTo(least) && value.lessThanOrEqualTo(most);
}

type Steps = readonly { readonly from: string }[];

function fallFromStepToStep(steps: Steps): boolean {
  if (!steps.every(({ from }) => DECIMAL_TEXT.test(from))) return true;
  return steps.every((step, place) => place === 0 || new Decimal(step.from).lessThan(steps[place - 1]!.from));
}

function endAtZero(steps: Steps): boolean {
  const last = steps[steps.length - 1];
  return last === undefined || !DECIMAL_TEXT.test(last.from) || new Decimal(last.from).isZero();
}

const ratio = decimalText("0", "10");
const marks = decimalText("0", "1000");
const text = v.pipe(v.string("应为文字"), v.nonEmpty("不能为空"));
const texts = v.array(text);

/** Thresholds of the rules: decimals as text, rates as ratios. */
const thresholds = v.strictObject({
  /** 政府采购 决算 ÷ 预算 below or above is asked about. */
  procurementLow: ratio,
  procurementHigh: ratio,
  /** A move against last year by more than this is asked about. */
  yearOnYearJump: ratio,
  /** 执行率 below is asked about. */
  executionRateLow: ratio,
  /** 全年预算 against 年初预算 by more than this is asked about. */
  budgetAdjusted: ratio,
  /** A result of this share of its target or more is asked about. */
  overachievement: ratio,
  /** An amount this many times its neighbours is taken for 元. */
  unitSuspectTimes: decimalText("2", "100000"),
  /** Fewer marks lost than this are named in one sentence of a report. */
  minorDeduction: marks,
  /** How far 执行率 may lie behind the share of marks of the indicators, as a share of that. */
  scoreExecutionGap: ratio,
  /** Targets passed by this share of theirs or more are low. */
  targetPassed: ratio,
  /** More of the indicators' 分值 than this on indicators without a figure is asked about. */
  qualitativeShare: ratio,
  /** More of a group's 分值 than this on one indicator is asked about. */
  weightOfGroup: ratio,
  /** More marks of a hundred than this on one indicator are asked about. */
  weightOfForm: marks,
});

const weights = v.strictObject({
  /** 分值 of the funds row where the form leaves it blank. */
  funding: marks,
  /** Weights of the level-one groups where their header has none; names without 指标, e.g. 产出. */
  groups: v.pipe(v.array(v.strictObject({ group: text, weight: marks })), v.minLength(1, "至少要有一组")),
});

/** From the best down; `from` is the lowest score that still belongs to the band. */
const bands = v.pipe(
  v.array(v.strictObject({ name: text, from: marks })),
  v.minLength(1, "至少要有一个等级"),
  v.check((steps) => fallFromStepToStep(steps), "应按分数从高到低排列"),
  v.check((steps) => endAtZero(steps), "最后一个等级应从 0 分起"),
);

const scoring = v.strictObject({
  /** 资金得分: 分值 × 执行率, capped at 分值; or the share of 分值 that `executionTable` gives. */
  executionScore: v.picklist(["proportional", "table"], '应为 "proportional"（分值×执行率）或 "table"（按分段表）'),
  /** From the highest 执行率 down, to 0: `share` of 分值 from this rate on. */
  executionTable: v.pipe(
    v.array(v.strictObject({ from: ratio, share: decimalText("0", "1") })),
    v.check((steps) => fallFromStepToStep(steps), "应按执行率从高到低排列"),
    v.check((steps) => endAtZero(steps), "最后一段应从 0 起"),
  ),
  /** Where less is better: 指标值 ÷ 完成值, or 1 − what is over ÷ 指标值. */
  reverseIndicator: v.picklist(
    ["target-over-actual", "excess-deducted"],
    '应为 "target-over-actual"（指标值÷完成值）或 "excess-deducted"（扣超出部分的比例）',
  ),
  /** Completion ratios that get no marks at all; above counts only where more is better. Neither: every ratio counts. */
  completionRange: v.strictObject({ noScoreBelow: v.optional(ratio), noScoreAbove: v.optional(ratio) }),
  /** Indicators that do not apply: whether 总分 is converted to a hundred without their 分值. */
  notApplicable: v.picklist(["converted", "as-filled"], '应为 "converted"（折算成百分制）或 "as-filled"（不折算）'),
});

/** Lists of words that rules go by. */
const words = v.strictObject({
  /** Endings that only say how an indicator is measured; without them its name is its core. */
  measureEndings: texts,
  /** Verbs that one thing is told with, a group each: 购置、购买. */
  sameVerbs: texts,
  /** Names that many projects have: they never bind from one form to another. */
  generalNames: texts,
  /** Reasons that explain nothing, alone or together: 其他, 管理不到位. */
  emptyReasons: texts,
  /** Reasons for money left over that do the unit credit. */
  savingReasons: texts,
  /** What a reason says of a target that was missed. */
  failureWords: texts,
  /** Words that set a number or a time without a figure: 年内, 每月. */
  quantifyingWords: texts,
  /** Cost indicators of which more is better, or that are no cost: 节约, 使用率. */
  costMoreIsBetter: texts,
  /** Rates of a whole, which cannot pass 100 %: 合格率. */
  ratesOfWhole: texts,
  /** Rates that may pass 100 %: 增长率. */
  ratesOverWhole: texts,
  /** Amounts of money that are a result and no input: 产值. */
  moneyResults: texts,
  /** Names that stand in another group than theirs: `names` anywhere in the name, unless `levels` stands over it. */
  misplaced: v.array(v.strictObject({ names: texts, under: texts, levels: texts, belongs: text })),
  /** Marks left standing where a value belongs: 待定. */
  leftPrompts: texts,
});

/** What may be asked for beyond what the forms ask for: a group of indicators, or a form. */
const MAY_BE_REQUIRED = ["成本指标", "附件1", "附件2", "附件3", "附件4"] as const;
const required = v.array(v.picklist(MAY_BE_REQUIRED, `只认${MAY_BE_REQUIRED.join("、")}`));
const name = v.pipe(v.string("应为文字"), v.regex(/^[a-z0-9][a-z0-9-]*$/, "只能用小写字母、数字和连字符"));
/** Labels as the forms print them, by the official label that they stand for: `{"全年预算数": ["预算安排数"]}`. */
const labels = v.record(text, texts);
/** 错误, 核实 or 提示 for a rule, by its id. */
const severities = v.record(text, v.picklist(SEVERITIES, '应为 "error"（错误）、"warning"（核实）或 "advice"（提示）'));

const lines = v.array(v.string("应为文字"));

/** A pack with everything in it: what rules, fillers and reports go by. Plain data. */
export const packSchema = v.strictObject({
  /** e.g. `hunan`. */
  name,
  title: text,
  thresholds,
  weights,
  bands,
  scoring,
  labels,
  words,
  required,
  /** Ids of rules that do not run. */
  rulesOff: texts,
  severities,
  /** Rules in words, line by line. */
  checks: lines,
});

/** A pack as a bureau writes it: its name, and what differs from the pack it extends. */
export const packFileSchema = v.strictObject({
  /** Where the JSON Schema stands, for editors. */
  $schema: v.optional(v.string("应为文字")),
  name,
  title: text,
  /** A pack that comes with the program; the default one where absent. */
  extends: v.optional(text),
  thresholds: v.optional(v.partial(thresholds)),
  weights: v.optional(v.partial(weights)),
  bands: v.optional(bands),
  scoring: v.optional(v.partial(scoring)),
  labels: v.optional(labels),
  words: v.optional(v.partial(words)),
  required: v.optional(required),
  rulesOff: v.optional(texts),
  /** Ids of rules that the pack it extends has off. */
  rulesOn: v.optional(texts),
  severities: v.optional(severities),
  checks: v.optional(v.union([v.string(), lines], "应为写成文字的规则，或一行一项的列表")),
});

/** What a region and year may set. */
export type Pack = v.InferOutput<typeof packSchema>;
/** A pack as written: differences from another. */
export type PackFile = v.InferOutput<typeof packFileSchema>;
/** A level-one group of indicators and its weight. */
export type GroupWeight = Pack["weights"]["groups"][number];
/** A band of total scores, e.g. 优 from 90. */
export type ScoreBand = Pack["bands"][number];
