import { wordsIn, wordsWithin } from "../../../core/narrative/cell-words";
import type { Live } from "../../../core/narrative/piece";
import type { Present } from "../../../core/values/sourced";

/** Where a clause of 偏差原因分析及改进措施 begins to speak of what will be done. */
const WILL_BE_DONE =
  /^(?:(?:并|已经?|现|同时|后续|我(?:单位|局|中心|委|办|们)|本单位)*)(?:下一?步|下一?年|明年|次年|今后|以后|后期|后续|拟|将|计划|列入|纳入|安排|加强|加大|加快|强化|进一步|尽快|完善|健全|建立|督促|优化|提高|提升|规范|落实|改进|整改|措施)/;

/** Words that name the two parts outright. */
const REASON_LABEL = /^(?:(?:偏差|未完成|扣分)?原因(?:分析)?|偏差分析)[:：]\s*/;
const MEASURE_LABEL = /(?:改进|整改|下一步)?(?:措施|举措|打算)[:：]\s*/;

/** What joined the measure to the reason before it. */
const JOINT = /^[\s，,；;]*(?:并且|并|同时[，,]?)(?=[^\s])/;

const CLAUSE_END = /[，,；;。\r\n]+/g;

/** A reason cell, told apart into why it was so and what will be done about it; either may be missing. */
export function reasonAndMeasure(cell: Present<string>): { readonly reason?: Live; readonly measure?: Live } {
  const text = cell.value;
  const split = splitOf(text);
  if (split === undefined) return part("reason", wordsIn(cell));
  const { reasonFrom, reasonTo } = split;
  const measureFrom = split.measureFrom + (JOINT.exec(text.slice(split.measureFrom))?.[0].length ?? 0);
  return {
    ...part("reason", reasonTo > reasonFrom ? wordsWithin(cell, reasonFrom, reasonTo) : undefined),
    ...part(
      "measure",
      split.measureFrom === 0 && measureFrom === 0 ? wordsIn(cell) : wordsWithin(cell, measureFrom, text.length),
    ),
  };
}

function part<K extends string>(name: K, words: Live | undefined): { readonly [key in K]?: Live } {
  return words ? ({ [name]: words } as { readonly [key in K]?: Live }) : {};
}

/** Where the reason begins and ends, and where the measure begins; `undefined` where all of it is a reason. */
function splitOf(
  text: string,
): { readonly reasonFrom: number; readonly reasonTo: number; readonly measureFrom: number } | undefined {
  const reasonFrom = REASON_LABEL.exec(text)?.[0].length ?? 0;
  const label = MEASURE_LABEL.exec(text);
  if (label) return { reasonFrom, reasonTo: label.index, measureFrom: label.index + label[0].length };
  let from = reasonFrom;
  let to = reasonFrom;
  for (const end of text.matchAll(CLAUSE_END)) {
    if (WILL_BE_DONE.test(text.slice(from).trimStart())) return { reasonFrom, reasonTo: to, measureFrom: from };
    to = end.index;
    from = end.index + end[0].length;
  }
  if (from < text.length && WILL_BE_DONE.test(text.slice(from))) return { reasonFrom, reasonTo: to, measureFrom: from };
  return reasonFrom > 0 ? { reasonFrom, reasonTo: text.length, measureFrom: text.length } : undefined;
}
