import { onceForEach } from "../../core/once-for-each";
import { compactText } from "../../core/values/normalise";
import type { Blank, Present, Sourced } from "../../core/values/sourced";
import { sharesRun } from "../../core/values/shares-run";
import { distinctPlaces } from "./distinct-places";
import type { Indicator } from "./indicator";
import { deductionOf, type ScoredItem } from "./scored-items";

/** Whether the 偏差原因分析及改进措施 of what is scored says something. */
export type Explanation =
  | { readonly kind: "given" }
  /** Something stands there that explains nothing: 其他, 略, 正常. */
  | { readonly kind: "hollow"; readonly at: Present<string> }
  | { readonly kind: "none"; readonly at: Blank }
  /** The form has no such column, or what stands there cannot be read. */
  | { readonly kind: "unreadable"; readonly at: Sourced<string> }
  /** It may stand in a merged cell that begins in another row. */
  | { readonly kind: "maybe-merged"; readonly at: Blank };

const SAYS_NOTHING = new Set([
  "其他",
  "其它",
  "略",
  "无",
  "暂无",
  "没有",
  "正常",
  "已完成",
  "完成",
  "不适用",
  "无偏差",
]);

/** Points at a reason that stands elsewhere. */
const SEE_ABOVE = /^同上|^见/;

/** Whether a reason says only that it stands elsewhere: 同上, 见上, a tick under 人员保障. Where it does not say it itself, there is nothing of it to take over. */
export function pointsElsewhere(reason: string): boolean {
  const compact = compactText(reason);
  return TICK.test(compact) || (MAY_SEE_ABOVE.test(compact) && SEE_ABOVE.test(withoutMarks(compact)));
}

const MAY_SEE_ABOVE = /[同见]/;
const TICK = /^[√✓✔☑]$/;

function withoutMarks(compact: string): string {
  return compact.replace(/[\p{P}\p{S}]/gu, "");
}

const FEWEST_CHARACTERS = 4;
/** Most reasons have that many common characters and need no closer look. */
const HAS_CHARACTERS = /(?:[一-鿿][^一-鿿]*){4}/;

/** What the reason cells of an item say; one reason is enough for all rows that share a score. */
export const explanationOf = onceForEach((item: ScoredItem): Explanation => {
  const cells = item.indicators.map(({ row }) => row.deviationReason);
  const reasons = distinctPlaces(cells);
  const texts = reasons.flatMap((reason) => (reason.kind === "present" ? [reason] : []));
  if (texts.some(({ value }) => !isHollow(value))) return { kind: "given" };
  const unreadable = reasons.find(({ kind }) => kind === "unreadable");
  if (unreadable) return { kind: "unreadable", at: unreadable };
  const [hollow] = texts;
  if (hollow) return { kind: "hollow", at: hollow };
  const blank = reasons.find((reason) => reason.kind === "blank");
  if (!blank) return { kind: "unreadable", at: cells[0]! };
  return { kind: mayBeElsewhere(item) ? "maybe-merged" : "none", at: blank };
});

/** Whether a reason says nothing: a stock word, or under four Chinese characters. */
export function isHollow(reason: string): boolean {
  const compact = compactText(reason);
  if (HAS_CHARACTERS.test(compact) || pointsElsewhere(reason)) return false;
  const bare = withoutMarks(compact);
  return SAYS_NOTHING.has(bare) || (bare.match(/\p{Script=Han}/gu)?.length ?? 0) < FEWEST_CHARACTERS;
}

const BEFORE_A_CAUSE =
  /^(?:由于|因为|因|主要是|主要|受|是|系|存在|项目|(?:工作|任务)(?!人员)|各项|整体|总体|单位|部门|我单位|本单位|相关|有关|个别人员|(?:个别)?(?:工作|业务)人员|(?:服务|工作|业务|管理|责任|思想|绩效)(?:意识|水平|能力)|下一?步|下年度?|今后|以后|将|继续|还|仍|尚)+/;
const BEHIND_A_CAUSE = /(?:等?原因|所致|导致|造成|的影响|影响|等|的|了){1,6}$/;
const DEGREE = /相对|比较|较为|较|稍|略|有些|有点|进一步|不断|逐步|切实|持续|[还仍尚](?=[需待不])/g;
/** 不够到位 is 不到位. */
const SHORT_OF = /不够(?=到位|扎实|细致|及时|规范|完善|严格|合理|熟悉)/g;
const HAS_FIGURE = /[\d〇零二三四五六七八九十百千万]/;

/**
 * Whether a reason is stock talk, alone or strung together (管理不到位，今后加强管理), or shorter than four Chinese characters without a
 * figure or a word of the indicator. `emptyReasons` are the pack's.
 */
export function isEmptyTalk(reason: string, item: ScoredItem, emptyReasons: readonly string[]): boolean {
  const compact = compactText(reason);
  if (pointsElsewhere(reason)) return false;
  const empty = setOf(emptyReasons);
  const clauses = compact.split(/[,，。;；、:：!！]|以及|并且|[和及并]/).filter((clause) => clause !== "");
  if (clauses.every((clause) => isEmpty(clause, empty))) return true;
  if (HAS_FIGURE.test(compact)) return false;
  return isHollow(reason) && !item.indicators.some(({ name }) => sharesRun(compact, compactText(name), 2));
}

const setOf = onceForEach((words: readonly string[]): ReadonlySet<string> => new Set(words));

function isEmpty(clause: string, empty: ReadonlySet<string>): boolean {
  const bare = withoutMarks(clause);
  const core = bare.replace(BEFORE_A_CAUSE, "").replace(BEHIND_A_CAUSE, "");
  const plain = core.replace(DEGREE, "").replace(SHORT_OF, "不").replace(/因素$/, "原因");
  return [bare, core, plain, `${plain}原因`].some((words) => words === "" || empty.has(words));
}

/**
 * Without merged areas, a reason in the row above may cover this one too, and one above that if the rows between lost marks without
 * a reason of their own; so may one in a row below that seems to share the score.
 */
function mayBeElsewhere({ form, above, maybeSharing }: ScoredItem): boolean {
  if (form.mergesKnown) return false;
  if (maybeSharing.some(hasReason)) return true;
  for (const indicator of above) {
    if (hasReason(indicator)) return true;
    const isUnmarked = indicator.row.weight.kind === "blank" || indicator.row.score.kind === "blank";
    if (!isUnmarked && deductionOf(indicator.row) === undefined) return false;
  }
  return false;
}

function hasReason({ row }: Indicator): boolean {
  return row.deviationReason.kind === "present";
}
