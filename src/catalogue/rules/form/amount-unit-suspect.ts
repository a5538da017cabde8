import { replaceValue } from "../../../core/fixing/replace-value";
import { Decimal } from "../../../core/numbers/decimal";
import { isPlaced } from "../../../core/values/sourced";
import { defineRule } from "../../submission/define-rule";
import { amountPeers, amountsOf, type AmountPeer } from "../../figures/amount-peers";
import { money } from "../../../core/numbers/wording";

/** Smaller amounts (万元) are common enough in their own right. */
const SUSPECT_FROM = new Decimal(1000);
const YUAN_IN_WAN = new Decimal(10_000);
/** Taken for 元, the amount must come to about what stands beside it. */
const LEAST_SHARE = new Decimal("0.2");
const MOST_SHARE = new Decimal(5);

/** 元 entered where 万元 is asked. */
export const amountUnitSuspect = defineRule({
  id: "amount-unit-suspect",
  theme: "form",
  title: "疑似把元填进了万元栏",
  why: "单位填错一次就差一万倍，合计、执行率和总分都会跟着错。",
  basis: "附件1至附件3 金额单位为万元；倍数阈值见口径",
  remedy: "核对原始凭证，按元填的换算成万元；金额确实这么大的，在“核实说明”中写明。",
  severity: "warning",
  isCause: true,
  messages: {
    suspect:
      "{label}填了 {actual} 万元，是{peer} {value} 万元的 {times} 倍，疑似按元填写；按元换算为 {converted} 万元，相差 {difference} 万元。",
  },
  settings: ["thresholds.unitSuspectTimes"],
  absent: "没有附件1、附件2和已填的附件3",
  over: ({ activeForms }) =>
    activeForms.filter(({ places }) => places.some((place) => isPlaced(place) && place.valueKind === "amount")),
  needs: () => ({}),

  check(_, { subject: form, workbook, finding, skip }) {
    const amounts = amountsOf(form);
    const inWan = amounts.filter(({ unit }) => unit !== "元");
    if (inWan.length === 0) return skip(amounts.length > 0 ? `${form.name}以元为单位` : `${form.name}没有填金额`);
    const large = inWan.filter(({ value: { value } }) => value.greaterThanOrEqualTo(SUSPECT_FROM));
    if (large.length === 0) return undefined;
    const least = new Decimal(workbook.pack.thresholds.unitSuspectTimes);
    const peersOf = amountPeers(form, workbook);
    return large.flatMap((amount) => {
      const actual = amount.value.value;
      const peer = peersOf(amount).find((candidate) => tellsYuan(actual, candidate, least));
      if (!peer) return [];
      const converted = actual.dividedBy(YUAN_IN_WAN);
      const edit = replaceValue(amount, converted);
      return [
        finding("suspect", {
          at: amount,
          related: peer.from,
          expected: converted,
          actual,
          difference: actual.minus(converted),
          data: {
            label: amount.label,
            actual: money(actual),
            peer: peer.label,
            value: money(peer.value),
            times: actual.dividedBy(peer.value).toFixed(0),
            difference: money(actual.minus(converted)),
            converted: money(converted),
          },
          fix: edit && { kind: "choice", label: `按元换算，改为 ${money(converted)} 万元`, edits: [edit] },
        }),
      ];
    });
  },
});

function tellsYuan(actual: Decimal, { value }: AmountPeer, leastTimes: Decimal): boolean {
  if (actual.lessThan(value.times(leastTimes))) return false;
  const share = actual.dividedBy(YUAN_IN_WAN).dividedBy(value);
  return share.greaterThanOrEqualTo(LEAST_SHARE) && share.lessThanOrEqualTo(MOST_SHARE);
}
