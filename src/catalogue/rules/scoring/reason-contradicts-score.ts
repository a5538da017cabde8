import { sameCell } from "../../../core/grid/address";
import { compactText } from "../../../core/values/normalise";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables } from "../../indicators/indicator-tables";
import { isMet } from "../../indicators/quantified-items";
import { deductionOf, isFullScore, type ScoredItem } from "../../indicators/scored-items";
import { plainFigure } from "../../../core/numbers/wording";

/** 无未完成事项, 不存在滞后: nothing failed. */
const NEGATED = /(?:无|没有|不存在|未出现|未发生|避免|防止|杜绝)[^,，。;；]{0,4}$/;
/** What was behind and was made up for is no failure. */
const MADE_UP = /已(?:整改|完成|补|赶|解决)|后(?:完成|补|赶)|追回|赶上|最终/;
/** Nor what was so in another year. */
const OTHER_YEAR = /上年|去年|往年|以前年度|下年|明年/;

/** Full marks for a target met, and a reason that tells of failure. */
export const reasonContradictsScore = defineRule({
  id: "reason-contradicts-score",
  theme: "scoring",
  title: "已达标得满分，原因却写未完成",
  why: "得分说完成了，原因说没有完成，两处必有一处不实。",
  basis: "附件2、附件3 表内关系（得分与偏差原因相符）；词表见口径",
  remedy: "核对完成情况：确已完成的删去原因，没有完成的改完成值和得分。",
  severity: "warning",
  messages: {
    contradicts: "“{name}”实际完成值“{actual}”已达标，得满分 {score}，偏差原因却写“{reason}”。",
  },
  settings: ["words.failureWords", "thresholds.overachievement"],
  absent: "没有写了偏差原因的满分指标",
  over: (submission) =>
    indicatorTables(submission).flatMap(({ items }) =>
      items.flatMap((item) => {
        const reason = item.indicators.find(({ row }) => row.deviationReason.kind === "present")?.row.deviationReason;
        if (reason?.kind !== "present") return [];
        // A reason merged over several items may speak of another one.
        const others = items.filter((other) => other !== item && hasCell(other, reason.at));
        return others.some((other) => deductionOf(other) !== undefined) ? [] : [{ item, reason }];
      }),
    ),
  needs: ({ item }) => ({ weight: item.weight, score: item.score }),

  check({ weight, score }, { subject: { item, reason }, workbook: { pack }, finding }) {
    if (!isFullScore(weight.value.value, score.value.value) || !isReached(item)) return undefined;
    if (
      item.indicators.some(
        ({ judgement }) =>
          judgement?.direction === "more" && judgement.ratio?.greaterThanOrEqualTo(pack.thresholds.overachievement),
      )
    ) {
      return undefined;
    }
    const words = compactText(reason.value);
    const clauses = words.split(/[,，。;；]/).filter((clause) => !OTHER_YEAR.test(clause));
    const tellsOfFailure = pack.words.failureWords.some((word) => clauses.some((clause) => isTold(clause, word)));
    if (MADE_UP.test(words) || !tellsOfFailure) return undefined;
    return finding("contradicts", {
      at: reason,
      related: [score, ...item.indicators.map(({ row }) => row.actual)],
      about: item.lines,
      data: {
        name: item.name,
        actual: item.indicators[0]?.actual?.text ?? "",
        score: plainFigure(score.value.value),
        reason: reason.value,
      },
    });
  },
});

/** All targets met, or the result in words says so. */
function isReached(item: ScoredItem): boolean {
  const inWords = item.indicators.every(({ actual }) => actual?.band === "complete");
  return inWords || isMet(item) === true;
}

function isTold(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!NEGATED.test(text.slice(0, at))) return true;
  }
  return false;
}

function hasCell(item: ScoredItem, at: Parameters<typeof sameCell>[0]): boolean {
  return item.indicators.some(
    ({ row: { deviationReason } }) => deviationReason.kind === "present" && sameCell(deviationReason.at, at),
  );
}
