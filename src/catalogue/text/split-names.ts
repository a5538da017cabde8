import type { NameForms } from "../binding/names";

/** Fewer characters of a name on either side of what is told stand in too many sentences. */
const SHORTEST_PART = 2;
/** Words around the second part that add nothing to it. */
const DONE = /^(?:即可?|便|就|全部|全面|均|已|顺利|如期|按期|按时)*/;
const ENDED = /^(?:完毕|完成|到位|结束|了)*$/;

/**
 * Where a name begins that is told around what is told of it: 补偿资金 in 补偿资金于9月26日发放完毕, for 补偿资金发放时间. `before` and `behind`
 * are the words on its two sides, up to the ends of the clause; `mayLink` tells whether words may stand between the name and it.
 */
export function nameAround(
  before: string,
  behind: string,
  { core, whole }: NameForms,
  mayLink: (words: string) => boolean,
): number | undefined {
  const name = core ?? whole;
  const rest = behind.replace(DONE, "");
  for (let length = SHORTEST_PART; length <= name.length - SHORTEST_PART; length++) {
    const tail = name.slice(length);
    if (!rest.startsWith(tail) || !ENDED.test(rest.slice(tail.length))) continue;
    const start = before.lastIndexOf(name.slice(0, length));
    if (start >= 0 && mayLink(before.slice(start + length))) return start;
  }
  return undefined;
}
