import { isPlaced, type Sourced } from "../../../core/values/sourced";
import { compactText } from "../../../core/values/normalise";
import { bandOfScore } from "../../packs/score-band";
import { defineRule } from "../../submission/define-rule";
import { plainFigure } from "../../../core/numbers/wording";

const BAND =
  /(?:^|[^\u4e00-\u9fff]|(?:等级|等次|档次|评级)[为是]?|分)(优秀|优|良好|良|中等|中|合格|不合格|较差|差)(?:等次|等级|等|级)?\)?$/;

/** A band beside 总分 that the score is not in. */
export const bandDiffers = defineRule({
  id: "band-differs",
  theme: "scoring",
  title: "总分旁的等级与分数不符",
  why: "等级由分数决定，写错等级会使自评结论失真。",
  basis:
    "财预〔2020〕10号《项目支出绩效评价管理办法》（90分以上为优、80至90分为良、60至80分为中、60分以下为差）；等级见口径",
  remedy: "核对总分，再按分数改等级。",
  severity: "warning",
  messages: { differs: "总分 {score} 分，旁边写的等级是“{actual}”，应为“{expected}”。" },
  settings: ["bands"],
  absent: "总分旁没有写等级",
  yieldsTo: [{ rule: "score-total-mismatch", within: "form" }],
  over: ({ evaluations }) =>
    evaluations.flatMap(({ model: { indicators } }) => {
      const { score, deviationReason } = indicators.totals;
      const marks: readonly Sourced<unknown>[] = [score, deviationReason];
      return marks.filter(isPlaced).flatMap((place) => {
        const [, band] = BAND.exec(typeof place.typed === "string" ? compactText(place.typed) : "") ?? [];
        return band === undefined ? [] : [{ score, place, band }];
      });
    }),
  needs: ({ score }) => ({ score }),

  check({ score }, { subject: { place, band }, workbook: { pack }, finding }) {
    const expected = bandOfScore(score.value.value, pack);
    const written = pack.bands.find(({ name }) => band.startsWith(name) || name.startsWith(band));
    if (!expected || !written || written === expected) return undefined;
    return finding("differs", {
      at: place,
      related: [score],
      expected: expected.name,
      actual: band,
      data: { score: plainFigure(score.value.value), actual: band, expected: expected.name },
    });
  },
});
