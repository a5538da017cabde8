import { inFormUnit, replaceValue } from "../../../core/fixing/replace-value";
import { Decimal } from "../../../core/numbers/decimal";
import { isPlaced } from "../../../core/values/sourced";
import { defineRule } from "../../submission/define-rule";
import { amountPeers, amountsOf, type AmountPeer } from "../../figures/amount-peers";
import { money } from "../../../core/numbers/wording";

/** Smaller amounts (万元) are common enough in their own right. */
const SUSPECT_FROM = new Decimal(1000);
/** 100,000 元, in 万元: as many 万元 are 十亿, and few units have that much. */
const SUSPECT_UNDER = new Decimal(10);
const YUAN_IN_WAN = new Decimal(10_000);
/** Taken for 元, the amount must come to about what stands beside it. */
const LEAST_SHARE = new Decimal("0.2");
const MOST_SHARE = new Decimal(5);

/** What stands in a cell, in the unit that its header asks for, and in the other one. */
interface Suspect {
  readonly asked: "万元" | "元";
  /** In 万元, as every amount is held. */
  readonly converted: (actual: Decimal) => Decimal;
  readonly isWorthALook: (actual: Decimal) => boolean;
}

const IN_YUAN: Suspect = {
  asked: "万元",
  converted: (actual) => actual.dividedBy(YUAN_IN_WAN),
  isWorthALook: (actual) => actual.greaterThanOrEqualTo(SUSPECT_FROM),
};
const IN_WAN: Suspect = {
  asked: "元",
  converted: (actual) => actual.times(YUAN_IN_WAN),
  isWorthALook: (actual) => actual.greaterThan(0) && actual.lessThan(SUSPECT_UNDER),
};

/** 元 entered where 万元 is asked, or 万元 where 元 is. */
export const amountUnitSuspect = defineRule({
  id: "amount-unit-suspect",
  theme: "form",
  title: "疑似填错金额单位（元、万元）",
  why: "单位填错一次就差一万倍，合计、执行率和总分都会跟着错。",
  basis: "附件1至附件3 表头的金额单位；倍数阈值见口径",
  remedy: "核对原始凭证，换算成表头要求的单位；金额确实是这个数的，在“核实说明”中写明。",
  severity: "warning",
  isCause: true,
  messages: {
    suspect:
      "{label}填了 {actual} 万元，是{peer} {value} 万元的 {times} 倍，疑似按元填写；按元换算为 {converted} 万元，相差 {difference} 万元。",
    small:
      "{label}填了 {actual} 元，只有{peer} {value} 元的 {times} 分之一，疑似按万元填写；按万元换算为 {converted} 元，相差 {difference} 元。",
  },
  settings: ["thresholds.unitSuspectTimes"],
  absent: "没有附件1、附件2和已填的附件3",
  over: ({ activeForms }) =>
    activeForms.filter(({ places }) => places.some((place) => isPlaced(place) && place.valueKind === "amount")),
  needs: () => ({}),

  check(_, { subject: form, workbook, finding, skip }) {
    const amounts = amountsOf(form);
    if (amounts.length === 0) return skip(`${form.name}没有填金额`);
    const suspects = amounts.flatMap((amount) => {
      const kind = amount.unit === "元" ? IN_WAN : IN_YUAN;
      return kind.isWorthALook(amount.value.value) ? [{ amount, kind }] : [];
    });
    if (suspects.length === 0) return undefined;
    const least = new Decimal(workbook.pack.thresholds.unitSuspectTimes);
    const peersOf = amountPeers(form, workbook);
    return suspects.flatMap(({ amount, kind }) => {
      const actual = amount.value.value;
      const converted = kind.converted(actual);
      const peer = peersOf(amount).find((candidate) => tellsOther(kind, actual, candidate, least));
      if (!peer) return [];
      const edit = replaceValue(amount, converted);
      const shown = (value: Decimal): string => money(inFormUnit(amount, value));
      const [more, less] = kind === IN_YUAN ? [actual, peer.value] : [peer.value, actual];
      return [
        finding(kind === IN_YUAN ? "suspect" : "small", {
          at: amount,
          related: peer.from,
          expected: converted,
          actual,
          difference: actual.minus(converted),
          data: {
            label: amount.label,
            actual: shown(actual),
            peer: peer.label,
            value: shown(peer.value),
            times: more.dividedBy(less).toFixed(0),
            difference: shown(actual.minus(converted).abs()),
            converted: shown(converted),
          },
          fix: edit && {
            kind: "choice",
            label: `按${kind === IN_YUAN ? "元" : "万元"}换算，改为 ${shown(converted)} ${kind.asked}`,
            edits: [edit],
          },
        }),
      ];
    });
  },
});

function tellsOther(kind: Suspect, actual: Decimal, { value }: AmountPeer, leastTimes: Decimal): boolean {
  const [more, less] = kind === IN_YUAN ? [actual, value] : [value, actual];
  if (more.lessThan(less.times(leastTimes))) return false;
  const share = kind.converted(actual).dividedBy(value);
  return share.greaterThanOrEqualTo(LEAST_SHARE) && share.lessThanOrEqualTo(MOST_SHARE);
}
