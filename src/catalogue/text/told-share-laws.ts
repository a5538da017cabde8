import { COUNTED, plain, quotient, shown, type Law, type Told } from "./told-figures";

const SATISFIED_RATE = /满意(?:度|率)(?:为|是|达到?)?$/;
const SATISFIED =
  /^(?:其中)?(?:表示)?(?:满意(?:的|和基本满意|及以上|以上)*|(?:基本)?满意(?:和|及|与)(?:基本|非常|比较)?满意(?:的)?)(?:有|共)?$/;

/** 有效问卷292份，其中满意268份，患者满意度91.8%: only where one count alone tells who was satisfied, for grades of it may weigh less. */
export const satisfied: Law = (own, before) => {
  if (own.figure.kind !== "percent" || !SATISFIED_RATE.test(own.words)) return [];
  const counts = before.filter(({ figure }) => COUNTED.has(figure.kind));
  const [part, ...more] = counts.filter(({ words, behind }) => /满意/.test(words) || /^[^，。;]{0,2}满意/.test(behind));
  const isNext = part !== undefined && before.at(-1) === part && part.segment.depth === own.segment.depth;
  if (!part || more.length > 0 || !isNext || !SATISFIED.test(part.words)) return [];
  const wholes = counts.filter(({ figure }) => figure !== part.figure && figure.unit === part.figure.unit);
  return wholes
    .filter(({ figure }) => figure.value.greaterThanOrEqualTo(part.figure.value))
    .reverse()
    .map(({ figure }) => ({ side: quotient(part.figure, figure), terms: `${shown(part.figure)}与 ${shown(figure)}` }));
};

const SHARE_ALONE = /^占比?(?:为)?$/;

/** 360辆公交车中新能源车300辆，占83.3%. */
export const shareAmong: Law = (own, before) => {
  const [whole, part] = before.slice(-2);
  if (own.figure.kind !== "percent" || !SHARE_ALONE.test(own.words) || !whole || !part) return [];
  const isAmong =
    part.segment === whole.segment && /^[^，。;、]{0,12}中/.test(part.words) && COUNTED.has(part.figure.kind);
  if (!isAmong || part.figure.unit !== whole.figure.unit) return [];
  return [{ side: quotient(part.figure, whole.figure), terms: `${shown(part.figure)}与 ${shown(whole.figure)}` }];
};

const MOVED = /增加|减少|增长|下降|节约|结余|降低|提高/;
const SHARES_LISTED = /占(?:比|[^，\d占]{0,10}(?:的|比重|比例))?(?:依次|分别)?(?:为|是)?$/;
const JOINS_SHARES = /^[、，和与及]$/;

/** 一般公共预算826.4万元，其他资金468.35万元，两项分别占63.83%和36.17%: each of what the figures just before are of any told before them. */
export const sharesListed: Law = (own, before, text) => {
  if (own.figure.kind !== "percent") return [];
  const list: Told[] = [];
  for (let at = before.length - 1; at >= 0 && before[at]!.figure.kind === "percent"; at--) {
    const next = list[0] ?? own;
    if (!JOINS_SHARES.test(text.slice(before[at]!.figure.end, next.figure.from))) break;
    list.unshift(before[at]!);
  }
  const [head = own] = list;
  const isRespective = SHARES_LISTED.test(head.words) && /分别|依次/.test(head.words);
  const size = list.length + 1 + sharesBehind(own, text);
  if (!isRespective || size < 2) return [];
  const amounts = before.filter(({ figure }) => figure.end <= head.figure.start && figure.kind !== "percent");
  const parts = amounts.slice(-size);
  const part = parts[list.length];
  if (parts.length < size || !part) return [];
  if (parts.some(({ figure, words }) => figure.unit !== part.figure.unit || MOVED.test(words))) return [];
  const wholes = amounts.slice(0, -size).filter(({ figure }) => figure.unit === part.figure.unit);
  const total = parts.map(({ figure }) => plain(figure)).join("+");
  return [
    ...wholes.reverse().map(({ figure }) => ({
      side: quotient(part.figure, figure),
      terms: `${shown(part.figure)}与 ${shown(figure)}`,
    })),
    { side: `${plain(part.figure)}/(${total})`, terms: `${shown(part.figure)}与各项之和` },
  ];
};

/** How many shares stand behind one in its list. */
function sharesBehind({ figure }: Told, text: string): number {
  return /^(?:[、，和与及]\d[\d.]*%)*/.exec(text.slice(figure.end))![0].match(/%/g)?.length ?? 0;
}
