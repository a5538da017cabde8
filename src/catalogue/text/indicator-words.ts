/** What a figure beside an indicator's name is: its result, its target, or the share of the target that was done. */
export type IndicatorRole = "actual" | "target" | "ratio";

/** Words that may stand before an indicator's name without narrowing it: 全年共完成清淤渠道57公里. Any other noun makes it another thing. */
const OPENERS =
  "(?:19|20)\\d\\d年度? 本年度? 今年 当年 年内 全年度? 年度 年末 年底 共 共计 总共 合计 总计 实际 已 已经 均 全部 按时 按期 如期 按质按量 顺利 圆满 " +
  "有效 全面 扎实 积极 认真 及时 切实 成功 完成了? 开展了? 组织了? 组织开展了? 实施了? 进行了? 实现了? 落实了? 做好了? 推进了? 推动 " +
  "(?:本|我)?(?:单位|部门|中心|局|委|办|院|所|站|队|校|馆|处|会|镇|乡|街道|学校|医院) [一二三四五六七八九十]是 首先 其次 同时 并且? 另外 此外 和 与 及 以及 " +
  "指标 (?:数量|质量|时效|成本|产出|效益|经济效益|社会效益|生态效益|可持续影响|满意度|服务对象满意度)指标(?:方面|中)? 经 经统计 经调查 经测算 据统计 仅 只 " +
  "\\d{1,2}[.、] :";

/** Words of an aim, which open a goal as well. */
const AIMS = "计划 拟 预计 力争 确保 争取 保证 保障 通过 达到 使 将 用于 支持";

/** Words that may stand between the name and its figure. */
const LINKS =
  "指标 这一指标 该指标 数 总数 总量 总 值 实际值 完成值 实际完成值 全年完成值 为 是 达 达到 达到了 已 已达 共 共计 总计 合计 实际 实际达到 完成 完成了 实际完成 实际完成了 " +
  "仅 只 只有 全年 年度 本年 平均 用时 均 提高到 提高至 提升到 提升至 缩短至 缩短到 稳定在 保持在 增加到 扩大到 了 工作 完成情况 情况 : = \\(";

/** Words between them that say which figure it is. */
const TARGET = "年度指标值 指标值 目标值 年度目标值";
const RATIO = "完成率 完成比例 完成度 完成(?:了)?(?:年度)?(?:目标|任务|计划|指标)任?务?的";
/** Signs and words of a bound before a target. */
const BOUNDS = "≥ ≤ > < 不少于 不低于 不小于 至少 不超过 不高于 不多于 不大于 控制在 达到";

/** A clause with one of these is about more than the year, less than it, or what is still to come. */
const OTHER_SPAN =
  /累计|以来|截至|截止|剩余|尚余|尚有|还有|拟|上半年|下半年|[一二三四1-4]季度|前[一二三四五六七八九十\d]+个?月|[\d一二三四五六七八九十]月份?(?:底|末|前|止|中)|预计|力争|争取|预期|计划|十[二三四五]五|每年|逐年|三年|五年/;
const OTHER_SPAN_OF_GOAL =
  /累计|以来|截至|截止|剩余|上半年|下半年|[一二三四1-4]季度|十[二三四五]五|逐年|三年|五年|每[年月季]/;

/** Behind the figure: it was a target, a bound, or is compared. */
const NO_RESULT =
  /^的?(?:年度)?(?:的)?(?:目标|任务|计划|要求|指标|标准)|^(?:余|多|左右|以上|以下|以内|之内|之间|上下|内(?!容|部|设|控)|\/)/;
const NO_TARGET = /^(?:余|多|左右|上下|\/)/;

/** What may stand before a figure that takes up the name of the clause before: 实际完成值57公里, 完成57公里. */
const TAKES_UP = "(?:实际|全年|本年|年度|仅|只|共|已|均|为|是|:)*";

/** How a clause is read: a report and 实际完成情况 speak of results, 预期目标 of targets. */
export interface Manner {
  readonly role: "actual" | "target";
  /** The words before the name, to the end. */
  readonly opens: RegExp;
  /** The words between name and figure, to the end. */
  readonly links: RegExp;
  readonly otherSpan: RegExp;
  readonly notBehind: RegExp;
}

/** The manners of reading, the measure endings of the pack (长度, 次数) between a core and its figure. */
export function mannerOf(
  role: "actual" | "target",
  measureEndings: readonly string[],
  unitName: string | undefined,
): Manner {
  const unit = unitName === undefined ? [] : [escaped(unitName)];
  const openers = [...unit, ...words(OPENERS), ...(role === "target" ? words(AIMS) : [])];
  const links = [...words(LINKS), ...words(TARGET), ...words(RATIO), ...words(BOUNDS), ...measureEndings.map(escaped)];
  return {
    role,
    opens: new RegExp(`^(?:${longestFirst(openers)})*$`),
    links: new RegExp(`^(?:${longestFirst(links)})*$`),
    otherSpan: role === "target" ? OTHER_SPAN_OF_GOAL : OTHER_SPAN,
    notBehind: role === "target" ? NO_TARGET : NO_RESULT,
  };
}

const SAYS_TARGET = new RegExp(`(?:${longestFirst(words(TARGET))})`);
const SAYS_RATIO = new RegExp(`(?:${longestFirst(words(RATIO))})`);
const SAYS_BOUND = new RegExp(`(?:${longestFirst(words(BOUNDS).filter((word) => word !== "达到"))})$`);
const TAKES_UP_TARGET = new RegExp(
  `^${TAKES_UP}(?:${longestFirst(words(TARGET))})(?:为|是|:)?(?:${longestFirst(words(BOUNDS))})?$`,
);
const TAKES_UP_RESULT = new RegExp(
  `^${TAKES_UP}(?:实际完成值|完成值|实际值|实际完成|实际达到|完成了?|达到了?)(?:仅|只|共|为|是|:)*$`,
);

/** What the words between a name and its figure make of it; `undefined` where a bound is no result. */
export function roleOf(between: string, manner: Manner): IndicatorRole | undefined {
  if (SAYS_RATIO.test(between)) return "ratio";
  if (SAYS_TARGET.test(between)) return "target";
  return SAYS_BOUND.test(between) && manner.role === "actual" ? undefined : manner.role;
}

/** What a figure is whose clause names nothing itself, and takes up the name of the one before. */
export function roleTakenUp(before: string): IndicatorRole | undefined {
  if (TAKES_UP_TARGET.test(before)) return "target";
  return TAKES_UP_RESULT.test(before) ? "actual" : undefined;
}

function words(list: string): readonly string[] {
  return list.split(" ");
}

function longestFirst(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).join("|");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
