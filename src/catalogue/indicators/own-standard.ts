import { Decimal } from "../../core/numbers/decimal";
import { compactText } from "../../core/values/normalise";
import type { IndicatorRow } from "../forms/instances";
import type { Judgement } from "./judgement";

/** What the form's own column of 评分标准 (细则, 办法 …) says of how a row is marked; empty where it has none. */
export function standardOf({ beside }: IndicatorRow): string {
  const said = (beside ?? []).filter(({ header }) => STANDARD.test(header));
  return said.map(({ text }) => compactText(text)).join("；");
}

const STANDARD = /(?:评分|评价|计分|打分|得分|扣分)(?:标准|细则|规则|办法|方法|说明)|^(?:标准|细则)/;

/** Whether a standard gives marks by steps of its own, and not by the share of the target reached. */
export function marksByItsOwn(standard: string): boolean {
  return /\d分|满分|不得分|扣/.test(standard) && !/比例|[×*xX]|乘/.test(standard);
}

/** Whether a standard may give full marks to a result below its target: ≥95%的得10分 beside a target of 100%. */
export function mayGiveFullMarks(standard: string, full: Decimal, { actual, direction }: Judgement): boolean {
  return standard.split(/[;；。\n]/).some((clause) => {
    const marks = [...clause.matchAll(MARKS)].map(([, figure]) => figure);
    const isFull = clause.includes("满分") || marks.some((figure) => figure !== undefined && full.equals(figure));
    if (!isFull) return false;
    const limits = [...clause.replace(MARKS, "").matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => new Decimal(figure));
    return limits.some((limit) => (direction === "less" ? actual.high.lte(limit) : actual.low.gte(limit)));
  });
}

const MARKS = /(?<![\d.])(\d{1,3}(?:\.\d{1,2})?)分/g;
