import { openingLabel } from "./label-grammar";
import { AMONG } from "./figure-words";
import type { Mention } from "./narrative";
import type { Subject } from "./vocabulary";

/**
 * What the half sentence of a part tells parts of: of 公用经费121.70万元 in 一般公共预算支出1961.50万元，其中公用经费121.70万元 the general budget, and of
 * 一般公共预算948.36万元 in 项目支出中，一般公共预算948.36万元 the project spending.
 */
export function wholeOfPart(part: Mention): Subject | undefined {
  if (!part.isPart) return undefined;
  const { segments, mentions } = part.paragraph;
  const before = segments.slice(0, segments.indexOf(part.segment)).filter(({ half }) => half === part.segment.half);
  for (const segment of before.reverse()) {
    const whole = mentions.find(
      (other) => other.segment === segment && !other.isPart && other.meaning.measure === "money",
    );
    if (whole) return whole.meaning.subject;
    const named = AMONG.test(segment.text) ? openingLabel(segment.text, undefined) : undefined;
    if (named) return named.meaning.subject;
  }
  return undefined;
}
