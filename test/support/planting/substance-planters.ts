import { Decimal } from "../../../src/core/numbers/decimal";
import type { OpenCase } from "../describe-rule";
import {
  amount,
  anyForm,
  anyIndicator,
  anyProject,
  asks,
  cents,
  evaluation,
  fundsOf,
  indicatorAt,
  projectDetails,
  refund,
  rescore,
  textOf,
  type OpenIndicator,
  type Which,
} from "./case-changes";
import { withoutMarks } from "../layouts";
import { cellOf, type Planter, type Probe } from "./planter";
import type { Random } from "./random";

type Place = { readonly which: Which; readonly index: number };

const cellAt = (place: Place, key: keyof OpenIndicator): Probe =>
  cellOf((data: OpenCase) => indicatorAt(data, place), key);
const firstWhere = (data: OpenCase, which: Which, fits: (row: OpenIndicator) => boolean): Place => ({
  which,
  index: evaluation(data, which).indicators.findIndex(fits),
});
const isFull = (row: OpenIndicator): boolean => row.deviationReason === null && textOf(row.target) !== "";
const isMissed = (row: OpenIndicator): boolean =>
  row.deviationReason !== null && amount(row.weight).minus(amount(row.score)).greaterThan("0.1");
const isCost = (row: OpenIndicator): boolean => textOf(row.target).endsWith("万元") && asksOfMoney(row);
const asksOfMoney = (row: OpenIndicator): boolean => /^≤/.test(textOf(row.target));
const isUnder =
  (...kinds: readonly string[]) =>
  (row: OpenIndicator): boolean =>
    kinds.some((kind) => textOf(row.levelTwo).includes(kind));

/** Changes one indicator that fits, and tells where it must be found. */
function change(
  fits: (row: OpenIndicator) => boolean,
  key: keyof OpenIndicator,
  how: (row: OpenIndicator, random: Random) => void,
): Planter["plant"] {
  return (data, random) => {
    const place = anyIndicator(data, random, fits);
    if (!place) return null;
    how(indicatorAt(data, place), random);
    rescore(data);
    return { at: cellAt(place, key) };
  };
}

/** Planters of the rules that a reviewer reads for substance. */
export const SUBSTANCE_PLANTERS: readonly Planter[] = [
  {
    rule: "score-execution-gap",
    also: ["execution-rate-low", "project-forms-total-differs", "cost-indicator-differs", "narrative-project-differs"],
    plant: (data, random) => {
      const index = anyProject(data, random);
      if (index === undefined) return null;
      const budget = amount(data.projects[index]!.funding.total.adjustedBudget);
      refund(data, index, { executed: budget.times("0.6") });
      return { at: cellOf((changed) => evaluation(changed, index).total, "score") };
    },
  },
  {
    rule: "reason-empty-talk",
    plant: change(isMissed, "deviationReason", (row, random) => {
      row.deviationReason = random.oneOf([
        "其他",
        "管理不到位",
        "由于客观原因",
        "进度缓慢，今后加强管理",
        "重视不够。",
      ])!;
    }),
  },
  {
    rule: "reason-copied",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const { indicators } = evaluation(data, which);
      const full = indicators.flatMap((row, index) => (isFull(row) && asks(row, "≥") ? [index] : []));
      const [first, second] = [full[0], full[full.length - 1]];
      if (first === undefined || second === undefined || first === second) return null;
      for (const index of [first, second]) {
        const row = indicators[index]!;
        row.score = cents(amount(row.weight).times("0.9"));
        row.deviationReason = "受汛期延长影响，部分工作安排到第四季度";
      }
      rescore(data);
      return { at: cellAt({ which, index: second }, "deviationReason") };
    },
  },
  {
    rule: "reason-contradicts-score",
    plant: change(
      (row) => isFull(row) && asks(row, "≥"),
      "deviationReason",
      (row, random) => {
        row.deviationReason = random.oneOf([
          "受天气影响，部分任务未完成",
          "材料供应不足，工期滞后",
          "经费到账晚，未达到预期",
        ])!;
      },
    ),
  },
  {
    rule: "output-not-quantified",
    also: ["indicator-incomplete"],
    notIn: ["split targets"],
    plant: change(
      (row) => isFull(row) && isUnder("数量", "时效")(row),
      "target",
      (row, random) => {
        row.target = random.oneOf(["完成任务", "按计划推进", "及时办理"])!;
        row.actual = "已落实到位";
      },
    ),
  },
  {
    rule: "indicator-misplaced",
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => isFull(row) && isUnder("社会效益", "数量")(row));
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.indicator = isUnder("数量")(row) ? "工作完成及时率" : "服务对象满意度水平";
      row.target = "≥90%";
      row.actual = "95%";
      return { at: cellAt(place, "indicator") };
    },
  },
  {
    rule: "cost-lower-bound",
    also: ["missed-target-full-score", "ratio-score-mismatch", "overachievement-unexplained"],
    notIn: ["split targets"],
    plant: change(
      (row) => isUnder("成本")(row) && isCost(row),
      "target",
      (row) => {
        row.target = textOf(row.target).replace("≤", "≥");
      },
    ),
  },
  {
    rule: "percent-over-100",
    plant: change(
      (row) =>
        isFull(row) &&
        /(?:满意度|合格率|及时率|覆盖率|准确率|落实率)$/.test(textOf(row.indicator)) &&
        !/落实率/.test(textOf(row.indicator)),
      "actual",
      (row) => {
        row.actual = "102%";
      },
    ),
  },
  {
    rule: "deadline-outside-year",
    also: ["missed-target-full-score", "ratio-score-mismatch"],
    notIn: ["split targets"],
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => isFull(row) && isUnder("时效")(row));
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.target = `${data.year - 1}年11月底前`;
      row.actual = `${data.year - 1}年11月`;
      return { at: cellAt(place, "target") };
    },
  },
  {
    rule: "targets-too-low",
    also: ["overachievement-unexplained", "indicator-misplaced"],
    notIn: ["split targets"],
    plant: (data, random) => {
      const which = anyForm(data, random);
      const { indicators } = evaluation(data, which);
      const rows = indicators.filter((row) => isFull(row) && !isUnder("成本", "时效", "满意")(row));
      const counted = indicators.filter((row) => /^≥\d+(?!.*[%天]$)/.test(textOf(row.target)));
      if (rows.length < 3) return null;
      // Any other count would have to be exceeded as far.
      for (const row of counted) Object.assign(row, { target: "≥90%", actual: "95%" });
      rows.forEach((row, position) => {
        const isLow = position < 3;
        row.target = isLow ? `≥${10 + position}件` : "≥90%";
        row.actual = isLow ? `${Math.ceil((10 + position) * 1.25)}件` : "95%";
      });
      return {
        at: cellAt(
          firstWhere(data, which, (row) => row === rows[0]),
          "target",
        ),
      };
    },
  },
  {
    rule: "all-exactly-met",
    also: ["cost-indicator-differs", "met-target-deducted", "deduction-unexplained", "reason-contradicts-score"],
    notIn: ["split targets", "not merged"],
    plant: (data, random) => {
      const which = anyForm(data, random);
      const { indicators } = evaluation(data, which);
      for (const row of indicators) {
        if (/\d/.test(textOf(row.target))) row.actual = textOf(row.target).replace(/^[≥≤]/, "");
        else row.actual = "全部完成";
        row.score = row.weight;
        row.deviationReason = null;
      }
      rescore(data);
      const first = firstWhere(data, which, (row) => /\d/.test(textOf(row.target)));
      return { at: cellAt(first, "actual") };
    },
  },
  {
    rule: "qualitative-share",
    also: ["output-not-quantified", "goal-vague", "cost-indicator-differs"],
    notIn: ["split targets"],
    plant: (data, random) => {
      const which = anyForm(data, random);
      const { indicators } = evaluation(data, which);
      const rows = indicators.filter((row) => isFull(row) && !isUnder("成本")(row));
      rows.forEach((row, position) => {
        row.target = `达到要求${"甲乙丙丁戊己庚辛壬癸子丑寅"[position % 13]}`;
        row.actual = "全部完成";
      });
      const share = rows.reduce((total, row) => total.plus(amount(row.weight)), new Decimal(0));
      if (share.lessThanOrEqualTo(48)) return null;
      const first = firstWhere(data, which, (row) => !/\d/.test(textOf(row.target)));
      return { at: cellAt(first, "target") };
    },
  },
  {
    rule: "weight-concentrated",
    also: ["group-weight-mismatch"],
    plant: (data, random) => {
      const which = anyForm(data, random);
      const rows = evaluation(data, which).indicators.filter(({ levelOne }) => levelOne === "产出指标");
      const first = rows.find((row) => isFull(row) && asks(row, "≥"));
      if (!first || rows.length < 4) return null;
      const others = rows.filter((row) => row !== first && isFull(row));
      const more = others.reduce((total, row) => {
        const rest = amount(row.weight).minus(1);
        row.weight = 1;
        row.score = 1;
        return total.plus(rest);
      }, new Decimal(0));
      first.weight = cents(amount(first.weight).plus(more));
      first.score = first.weight;
      if (amount(first.weight).lessThanOrEqualTo(26)) return null;
      rescore(data);
      return {
        at: cellAt(
          firstWhere(data, which, (row) => row === first),
          "weight",
        ),
      };
    },
  },
  {
    rule: "goal-vague",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const { goals } = evaluation(data, which);
      goals.expectedGoal = random.oneOf([
        "认真贯彻上级决策部署，圆满完成各项任务",
        "立足本职，开拓进取，推动事业健康发展",
      ])!;
      return { at: { data: (changed) => void (evaluation(changed, which).goals.expectedGoal = "另一个目标12项") } };
    },
  },
  {
    rule: "not-applicable-not-converted",
    also: ["narrative-score-differs"],
    plant: (data, random) => {
      const place = anyIndicator(data, random, (row) => isFull(row) && isUnder("社会效益", "可持续")(row));
      if (!place) return null;
      const row = indicatorAt(data, place);
      row.actual = "不适用";
      row.score = random.oneOf([null, 0, "不适用"])!;
      rescore(data);
      return { at: cellOf((changed) => evaluation(changed, place.which).total, "score") };
    },
  },
  {
    rule: "missed-target-unexplained",
    also: [
      "form-row-missing",
      "indicator-incomplete",
      "total-blank",
      "score-total-mismatch",
      "weights-total-mismatch",
      // The forms of special funds are none of the projects'.
      "project-form-missing",
      "project-forms-total-differs",
    ],
    // The layout ends its targets at 总分.
    notIn: ["split targets"],
    plant: (data, random) => {
      const place = anyIndicator(data, random, isMissed);
      if (!place || place.which === "overall") return null;
      indicatorAt(data, place).deviationReason = null;
      return { at: cellAt(place, "deviationReason"), sheets: (sheets) => sheets.map(withoutMarks) };
    },
  },
  {
    rule: "source-over-budget",
    plant: (data, random) => {
      const index = anyProject(data, random);
      if (index === undefined) return null;
      const { sources } = data.projects[index]!.funding;
      const [first, second] = sources;
      if (!first || !second || amount(first.executed).lessThan(5)) return null;
      second.executed = cents(amount(second.adjustedBudget).plus(3));
      const total = amount(data.projects[index]!.funding.total.executed);
      const others = sources.slice(2).reduce((sum, row) => sum.plus(amount(row.executed)), new Decimal(0));
      first.executed = cents(total.minus(amount(second.executed)).minus(others));
      return { at: cellOf((changed) => changed.projects[index]!.funding.sources[1]!, "executed") };
    },
  },
  {
    rule: "project-forms-budget-differs",
    also: ["budget-adjusted-unexplained", "execution-rate-low", "score-execution-gap"],
    plant: (data, random) => {
      const index = anyProject(data, random);
      if (index === undefined) return null;
      const more = amount(data.overall.funding.adjustedBudget).plus(20);
      const before = amount(data.projects[index]!.funding.total.adjustedBudget);
      refund(data, index, { adjustedBudget: before.plus(more) });
      return { at: cellOf((changed) => fundsOf(changed.overall), "adjustedBudget") };
    },
  },
  {
    rule: "project-name-unmatched",
    also: ["amount-unit-suspect"],
    plant: (data) => {
      const [project] = data.projects;
      const rows = projectDetails(data);
      const row = rows.find(({ key }) => key === "specialFund" || key === "transfer");
      const rest = rows.find(({ key }) => key === "business");
      if (!project || !row || !rest) return null;
      const spent = amount(project.funding.total.executed);
      const left = amount(rest.currentFinal).plus(amount(row.currentFinal)).minus(spent);
      const isTaken = rows.some((other) => other !== row && amount(other.currentFinal).equals(spent));
      if (left.lessThan(0) || spent.lessThan(1) || isTaken) return null;
      row.currentFinal = cents(spent);
      rest.currentFinal = cents(left);
      project.projectName = "青少年阅读推广";
      return { at: cellOf((changed) => changed.projects[0]!, "projectName") };
    },
  },
  {
    rule: "filing-date-early",
    plant: (data, random) => {
      const early = `${data.year}年${1 + random.below(9)}月10日`;
      data.overall.signature = { ...data.overall.signature, date: early };
      return {
        at: {
          data: (changed) => void (changed.overall.signature = { ...changed.overall.signature, date: "2020年1月1日" }),
        },
      };
    },
  },
  {
    rule: "band-differs",
    plant: (data, random) => {
      const which = anyForm(data, random);
      const { total } = evaluation(data, which);
      const score = amount(total.score);
      total.score = `${score.toFixed()}（${score.greaterThanOrEqualTo(90) ? "良" : "优"}）`;
      return { at: cellOf((changed) => evaluation(changed, which).total, "score") };
    },
  },
];
