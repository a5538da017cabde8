import * as v from "valibot";
import { Decimal } from "../../core/numbers/decimal";
import binding from "./binding.json";

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

function fallFromBandToBand(bands: readonly { readonly from: string }[]): boolean {
  if (!bands.every(({ from }) => DECIMAL_TEXT.test(from))) return true;
  return bands.every((band, place) => place === 0 || new Decimal(band.from).lessThan(bands[place - 1]!.from));
}

function endAtZero(bands: readonly { readonly from: string }[]): boolean {
  const last = bands[bands.length - 1];
  return last === undefined || !DECIMAL_TEXT.test(last.from) || new Decimal(last.from).isZero();
}

const ratio = decimalText("0", "10");
const marks = decimalText("0", "1000");
const name = v.pipe(v.string("应为文字"), v.nonEmpty("不能为空"));

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
});

const packSchema = v.strictObject({
  /** e.g. `hunan`. */
  name: v.pipe(v.string("应为文字"), v.regex(/^[a-z0-9][a-z0-9-]*$/, "只能用小写字母、数字和连字符")),
  title: name,
  thresholds,
  weights: v.strictObject({
    /** 分值 of the funds row where the form leaves it blank. */
    funding: marks,
    /** Weights of the level-one groups where their header has none; names without 指标, e.g. 产出. */
    groups: v.pipe(v.array(v.strictObject({ group: name, weight: marks })), v.minLength(1, "至少要有一组")),
  }),
  /** From the best down; `from` is the lowest score that still belongs to the band. */
  bands: v.pipe(
    v.array(v.strictObject({ name, from: marks })),
    v.minLength(1, "至少要有一个等级"),
    v.check((bands) => fallFromBandToBand(bands), "应按分数从高到低排列"),
    v.check((bands) => endAtZero(bands), "最后一个等级应从 0 分起"),
  ),
  /** How names are bound from one form to another and to text; the lists of the program where a pack has none. */
  binding: v.optional(
    v.strictObject({
      /** Endings that only say how an indicator is measured; without them its name is its core. */
      measureEndings: v.array(name),
      /** Names that many projects have: they never bind from one form to another. */
      generalNames: v.array(name),
    }),
    binding,
  ),
  formulas: v.strictObject({
    /** 资金得分 = 分值 × 执行率, capped at 分值. */
    executionScore: v.picklist(["proportional"], '目前只支持 "proportional"（分值×执行率）'),
    /** Less is better: 分值 × 指标值 ÷ 完成值. */
    reverseIndicator: v.picklist(["target-over-actual"], '目前只支持 "target-over-actual"（分值×指标值÷完成值）'),
  }),
  /** Ids of rules that do not run. */
  rulesOff: v.array(name),
});

/** What a region and year may set: thresholds, weights, bands, formulas, and which rules are on. Plain data. */
export type Pack = v.InferOutput<typeof packSchema>;
/** A level-one group of indicators and its weight. */
export type GroupWeight = Pack["weights"]["groups"][number];
/** A band of total scores, e.g. 优 from 90. */
export type ScoreBand = Pack["bands"][number];

/** A pack read from data, or every fault in it, in Chinese, with the place it stands at (`thresholds.procurementLow`). */
export type PackReading =
  | { readonly pack: Pack; readonly faults?: undefined }
  | { readonly pack?: undefined; readonly faults: readonly string[] };

/** Validates a pack. `knownRules` are the ids that `rulesOff` may name. */
export function readPack(data: unknown, knownRules: ReadonlySet<string>): PackReading {
  const result = v.safeParse(packSchema, data);
  if (!result.success) return { faults: result.issues.map(faultOf) };
  const unknown = result.output.rulesOff.filter((id) => !knownRules.has(id));
  if (unknown.length > 0) return { faults: unknown.map((id) => `rulesOff：没有规则 ${id}`) };
  const { procurementLow, procurementHigh } = result.output.thresholds;
  if (new Decimal(procurementLow).greaterThan(procurementHigh)) {
    return { faults: ["thresholds.procurementLow：不能大于 procurementHigh"] };
  }
  return { pack: result.output };
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue) ?? "";
  const said =
    issue.type === "strict_object"
      ? issue.expected === "never"
        ? "不认识这一项"
        : issue.received === "undefined"
          ? "缺少这一项"
          : "应为一组设置"
      : issue.type === "array"
        ? "应为列表"
        : issue.message;
  return place === "" ? said : `${place}：${said}`;
}
