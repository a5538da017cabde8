import type { OpenCase } from "../describe-rule";
import {
  amount,
  anyForm,
  anyIndicator,
  asks,
  cents,
  evaluation,
  figureIn,
  indicatorAt,
  rescore,
  say,
  textOf,
  type OpenIndicator,
  type Which,
} from "./case-changes";
import { cellOf, type Planter, type Probe } from "./planter";

type Place = { readonly which: Which; readonly index: number };

const REASON = "部分工作受天气影响推迟，已列入下年计划";
const indicatorCell = (place: Place, key: keyof OpenIndicator): Probe =>
  cellOf((data: OpenCase) => indicatorAt(data, place), key);
const totalCell = (which: Which, key: "weight" | "score"): Probe =>
  cellOf((data: OpenCase) => evaluation(data, which).total, key);
const isQuantified = (row: OpenIndicator): boolean => asks(row, "≥") || asks(row, "≤");
/** Missed by so little that the marks by ratio are the full ones within their tolerance, a target is as good as met. */
const isMissed = (row: OpenIndicator): boolean =>
  row.deviationReason !== null && isQuantified(row) && amount(row.weight).minus(amount(row.score)).greaterThan("0.1");
const isMet = (row: OpenIndicator): boolean => row.deviationReason === null && isQuantified(row);
const isInWords = (row: OpenIndicator): boolean => /^[^\d]+$/.test(textOf(row.target));

/** Planters of the rules of 评分. */
export const SCORING_PLANTERS: readonly Planter[] = [
  {
    rule: "weights-total-mismatch",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const form = evaluation(data, which);
      if (random.below(2) === 0) {
        form.total.weight = 98;
        return { at: totalCell(which, "weight") };
      }
      const index = random.below(form.indicators.length);
      const row = form.indicators[index]!;
      row.weight = amount(row.weight).plus(2).toNumber();
      row.score = amount(row.score)
        .times(amount(row.weight))
        .dividedBy(amount(row.weight).minus(2))
        .toDecimalPlaces(2)
        .toNumber();
      for (const other of form.indicators) {
        if (other.levelOne === row.levelOne) other.levelOneWeight = (other.levelOneWeight ?? 0) + 2;
      }
      rescore(data);
      return { at: totalCell(which, "weight") };
    },
  },
  {
    rule: "group-weight-mismatch",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const levelOne = random.oneOf(["产出指标", "效益指标", "满意度指标"])!;
      const rows = (changed: OpenCase) =>
        evaluation(changed, which).indicators.filter((row) => row.levelOne === levelOne);
      for (const row of rows(data)) row.levelOneWeight = (row.levelOneWeight ?? 0) + 5;
      return { at: { data: (changed) => rows(changed).forEach((row) => void (row.levelOneWeight = 77)) } };
    },
  },
  {
    rule: "score-over-weight",
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => row.deviationReason === null);
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.score = random.below(3) === 0 ? -1 : amount(row.weight).plus(1.5).toNumber();
      rescore(data);
      return { at: indicatorCell(place, "score") };
    },
  },
  {
    rule: "score-total-mismatch",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const { total } = evaluation(data, which);
      total.score = cents(amount(total.score).minus("0.75"));
      if (which === "overall") say(data, /自评得分[\d.]+分，等级为“.”/, `自评得分${amount(total.score).toFixed(2)}分`);
      return { at: totalCell(which, "score") };
    },
  },
  {
    rule: "deduction-unexplained",
    plant: (data, random) => {
      const place = anyIndicator(data, random, isMissed);
      if (!place) return null;
      indicatorAt(data, place).deviationReason = random.oneOf([null, "/", "无"])!;
      return { at: indicatorCell(place, "deviationReason") };
    },
  },
  {
    rule: "missed-target-full-score",
    plant: (data, random) => {
      const place = anyIndicator(data, random, isMissed);
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.score = row.weight;
      rescore(data);
      return { at: indicatorCell(place, "score") };
    },
  },
  {
    rule: "met-target-deducted",
    plant: (data, random) => {
      const place = anyIndicator(data, random, isMet);
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.score = amount(row.weight).times("0.8").toNumber();
      row.deviationReason = random.oneOf(["其他", "略", "正常", "已完成"])!;
      rescore(data);
      return { at: indicatorCell(place, "score") };
    },
  },
  {
    rule: "ratio-score-mismatch",
    plant: (data, random) => {
      const place = anyIndicator(data, random, isMissed);
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.score = amount(row.weight).times("0.3").toDecimalPlaces(2).toNumber();
      rescore(data);
      return { at: indicatorCell(place, "score") };
    },
  },
  {
    rule: "overachievement-unexplained",
    plant: (data, random) => {
      const place = anyIndicator(
        data,
        random,
        (row) => asks(row, "≥") && isMet(row) && !textOf(row.target).endsWith("%"),
      );
      if (!place) return null;
      const row = indicatorAt(data, place);
      const target = figureIn(row.target);
      row.actual = textOf(row.actual).replace(/[\d.]+/, target.times("1.6").ceil().toFixed());
      return { at: indicatorCell(place, "actual") };
    },
  },
  {
    rule: "qualitative-band-mismatch",
    plant: (data, random) => {
      const place = anyIndicator(data, random, isInWords);
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.actual = random.oneOf(["大部分完成", "部分完成"])!;
      row.score = row.weight;
      row.deviationReason = null;
      rescore(data);
      return { at: indicatorCell(place, "score") };
    },
  },
  {
    rule: "same-result-scored-differently",
    also: ["reason-copied"],
    plant: (data, random) => {
      const inWords = (form: ReturnType<typeof anyForm>): readonly number[] =>
        evaluation(data, form).indicators.flatMap((row, index) => (isInWords(row) ? [index] : []));
      // Few forms have two indicators in words.
      let which = anyForm(data, random);
      for (let turn = 0; turn < 8 && inWords(which).length < 2; turn++) which = anyForm(data, random);
      const words = inWords(which);
      if (words.length < 2) return null;
      words.forEach((index, order) => {
        const row = evaluation(data, which).indicators[index]!;
        row.actual = "大部分完成";
        row.score = amount(row.weight)
          .times(order === words.length - 1 ? "0.61" : "0.78")
          .toDecimalPlaces(2)
          .toNumber();
        row.deviationReason = REASON;
      });
      const last = evaluation(data, which).indicators[words.at(-1)!]!;
      if (amount(last.weight).times("0.17").lessThan("0.1")) return null;
      rescore(data);
      return { at: indicatorCell({ which, index: words.at(-1)! }, "score") };
    },
  },
];
