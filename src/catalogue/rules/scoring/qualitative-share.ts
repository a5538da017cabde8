import { Decimal, sum } from "../../../core/numbers/decimal";
import { compactText } from "../../../core/values/normalise";
import type { Statement } from "../../quantities/statement";
import { AS_RATE } from "../../../core/rules/stated-figure";
import { defineRule } from "../../submission/define-rule";
import { indicatorTables } from "../../indicators/indicator-tables";
import { percent } from "../../../core/numbers/wording";

/** Most of the marks hang on indicators without a figure. */
export const qualitativeShare = defineRule({
  id: "qualitative-share",
  theme: "scoring",
  title: "定性指标分值过高",
  why: "定性指标没有数值，得分全凭自己说，占比过高的自评结果没有说服力。",
  basis: "财预〔2020〕10号《项目支出绩效评价管理办法》（绩效指标应当细化、量化）；占比阈值见口径",
  remedy: "把能用数量、比率、时间衡量的指标量化；确难量化的，写明评分标准。",
  severity: "advice",
  audience: "reviewer",
  messages: {
    share: "没有数值的指标 {count} 个，分值占全部指标的 {share}，超过 {threshold}。",
  },
  settings: ["thresholds.qualitativeShare"],
  absent: "没有附件2和已填的附件3",
  over: indicatorTables,
  needs: () => ({}),

  check(_, { subject: { items }, workbook: { pack }, finding, skip }) {
    const weighed = items.flatMap((item) => (item.weight.kind === "present" ? [{ item, weight: item.weight }] : []));
    const full = sum(weighed.map(({ weight }) => weight.value.value));
    if (weighed.length < items.length || full.lessThanOrEqualTo(0)) return skip("分值没有填全");
    const inWords = weighed.filter(({ item }) =>
      item.indicators.every(({ target }) => target && !isQuantified(target)),
    );
    const share = sum(inWords.map(({ weight }) => weight.value.value))
      .dividedBy(full)
      .toDecimalPlaces(4);
    const [first] = inWords.flatMap(({ item }) => item.indicators.map(({ row }) => row.target));
    const threshold = new Decimal(pack.thresholds.qualitativeShare);
    if (share.lessThanOrEqualTo(threshold) || first?.kind !== "present") return undefined;
    return finding("share", {
      at: first,
      related: inWords.slice(1).flatMap(({ item }) => item.indicators.map(({ row }) => row.target)),
      data: { count: inWords.length, share: percent(share), threshold: percent(threshold) },
      actual: share,
      expected: threshold,
      in: AS_RATE,
    });
  },
});

/** A figure stands somewhere in it: 每月5次, 建成2个中心. */
function isQuantified({ quantity, text }: Statement): boolean {
  return quantity !== undefined || /\d/.test(compactText(text));
}
