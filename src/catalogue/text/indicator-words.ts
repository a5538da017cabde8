import { onceForEach } from "../../core/once-for-each";
import { WordList } from "./word-list";

/** What a figure beside an indicator's name is: its result, its target, the share of the target that was done, or how far it is from the target. */
export type IndicatorRole = "actual" | "target" | "ratio" | "gap";

/** Words that may stand before an indicator's name without narrowing it: 全年共完成清淤渠道57公里. Any other noun makes it another thing. */
const OPENERS =
  "在校 城镇 全镇 全乡 全校 全院 全县 全区 全市 本年 本年度 今年 当年 年内 全年 全年度 年度 年末 年底 共 共计 总共 合计 总计 实际 已 已经 均 全部 按时 按期 如期 按质按量 顺利 圆满 有效 全面 扎实 " +
  "积极 认真 及时 切实 成功 完成 开展 组织 组织开展 安排 提供 实施 进行 实现 落实 做好 推进 推动 了 单位 部门 中心 一是 二是 三是 四是 五是 六是 七是 八是 首先 其次 " +
  "同时 并 并且 另外 此外 和 与 及 以及 指标 数量指标 质量指标 时效指标 成本指标 产出指标 效益指标 经济效益指标 社会效益指标 生态效益指标 可持续影响指标 满意度指标 " +
  "服务对象满意度指标 方面 中 经 经统计 经调查 经测算 据统计 仅 只 所 :";

/** Words of an aim, which open a goal as well. */
const AIMS = "计划 拟 预计 力争 确保 争取 保证 保障 通过 达到 使 将 用于 支持";

const OPENING_PATTERNS = [
  /(?:19|20)\d\d年度?/y,
  /[本我](?:单位|部门|中心|局|委|办|院|所|站|队|校|馆|处|会|镇|乡|街道|学校|医院)/y,
  /\d{1,2}[.、]|[①-⑳]/y,
];

/** Words that may stand between the name and its figure. */
const LINKS =
  "指标 这一指标 该指标 数 总数 总量 总 值 实际值 完成值 实际完成值 全年完成值 为 是 达 达到 达到了 已 已达 共 共计 总计 合计 实际 实际达到 完成 完成了 实际完成 实际完成了 " +
  "仅 只 只有 调查 调查结果 问卷调查 问卷调查结果 测评 测评结果 全年 年度 本年 平均 用时 均 压缩到 压缩至 压减到 压减至 下降到 下降至 降低到 降低至 减少到 减少至 增长到 增长至 提高到 提高至 提升到 提升至 缩短至 缩短到 稳定在 保持在 增加到 扩大到 了 工作 完成情况 情况 : = (";

/** Words between them that say which figure it is. */
const TARGET = words("年度指标值 指标值 目标值 年度目标值");
const RATIO = words(
  "完成率 完成比例 完成度 为目标的 为年度目标的 达到目标的 达到年度目标的 占目标的 占年度目标的 占任务的 占年度任务的 占计划的 占年度计划的 占目标任务的 为任务的 为计划的 完成目标的 完成任务的 完成计划的 完成年度目标的 完成年度任务的 完成年度计划的 完成了年度目标的 完成了年度任务的 完成目标任务的 完成年度目标任务的 完成指标的",
);
/** Signs and words of a bound before a target. */
const BOUNDS = words("≥ ≤ > < 不少于 不低于 不小于 至少 不超过 不高于 不多于 不大于 控制在");

/** A clause with one of these is about more than the year, less than it, or what is still to come. */
const OTHER_SPAN =
  /累计|以来|截至|截止|剩余|尚余|尚有|还有|拟|上半年|下半年|[一二三四1-4]季度|前[一二三四五六七八九十\d]个?月|[\d一二三四五六七八九十]月(?:份?(?:底|末|前|止|中)|份)|预计|力争|争取|预期|计划|十[二三四五]五|每年|逐年|三年|五年/;
const OTHER_SPAN_OF_GOAL =
  /累计|以来|截至|截止|剩余|上半年|下半年|[一二三四1-4]季度|十[二三四五]五|逐年|三年|五年|每[年月季]/;

/** Behind the figure: it was a target, a bound, or is compared. */
const NO_RESULT =
  /^(?:的?(?:年度)?的?(?:目标|任务|计划|要求|指标|标准)|余|多|左右|以上|以下|以内|之内|之间|上下|内(?!容|部|设|控)|\/)/;
const NO_TARGET = /^(?:余|多|左右|上下|\/)/;

/** Words before a figure that takes up the name of the clause before: 实际完成值57公里, 完成57公里. */
const TAKING_UP = "实际 最终 年底 年末 全年 本年 年度 仅 只 共 已 均 为 是 :";
const RESULT_TAKEN_UP =
  /(?:实际完成值|完成值|实际值|实际完成|实际达到|实际|完成了?|完工|达到了?)(?:仅|只|共|为|是|:)?$/;

/** How a clause is read: a report and 实际完成情况 speak of results, 预期目标 of targets. */
export interface Manner {
  readonly role: "actual" | "target";
  /** The words that may stand before the name. */
  readonly openers: WordList;
  /** The words that may stand between name and figure. */
  readonly links: WordList;
  readonly otherSpan: RegExp;
  readonly notBehind: RegExp;
}

/** The manners of reading. `names` of the unit and its projects may open a clause; the pack's measure endings (长度, 次数) may stand behind a core. */
export function mannerOf(
  role: "actual" | "target",
  measureEndings: readonly string[],
  names: readonly string[],
): Manner {
  const manner = mannerWithoutNames[role](measureEndings);
  return names.length === 0 ? manner : { ...manner, openers: new WordList(names, [], manner.openers) };
}

/** Of texts that begin with no name of their own the words are the same for every text of a pack. */
const mannerWithoutNames = {
  actual: onceForEach((measureEndings: readonly string[]) => newManner("actual", measureEndings)),
  target: onceForEach((measureEndings: readonly string[]) => newManner("target", measureEndings)),
};

function newManner(role: "actual" | "target", measureEndings: readonly string[]): Manner {
  // 防汛项目的清淤渠道长度.
  const openers = ["项目", "的", ...words(OPENERS), ...(role === "target" ? words(AIMS) : [])];
  const links = [...words(LINKS), ...TARGET, ...RATIO, ...BOUNDS, ...measureEndings];
  return {
    role,
    openers: new WordList(openers, OPENING_PATTERNS),
    links: new WordList(links),
    otherSpan: role === "target" ? OTHER_SPAN_OF_GOAL : OTHER_SPAN,
    notBehind: role === "target" ? NO_TARGET : NO_RESULT,
  };
}

const TARGETS_TAKEN_UP = new WordList([...words(TAKING_UP), ...TARGET, ...BOUNDS]);
/** 比年度目标少3公里, 比指标值92%高出3个百分点, 高于目标值3个百分点. */
const GAPS = [
  /^超额完成了?$/,
  /^(?:相)?差(?:距)?(?:了|为)?$/,
  /^(?:缺口|短缺|欠|尚缺|还缺|还差|尚差)(?:为)?$/,
  /^(?:比|较)(?:控制|规定|要求|目标|计划)*(?:时限|期限|时间|天数|工期)提前了?$/,
  /^(?:比|较|与)?(?:年度|年初|全年|预期|绩效|既定|设定|计划|的)*(?:目标|指标|计划|任务)[值数]?(?:[≥≤]?\d[\d.,]*[^\d，]{0,3})?的?(?:高|低|多|少|超|增加|减少|提高|缩短|节约|下降|超出|提升)(?:出|了|于|完成)?$/,
  /^(?:距离?|离)(?:年度|年初|全年|预期|绩效|既定|的)*(?:目标|指标|计划|任务)[值数]?(?:还|尚|仍)?(?:差|少|缺)$/,
  /^(?:高于|低于|超过|超出|少于|多于|优于|超)(?:年度|年初|全年|预期|绩效|既定|设定|计划|的)*(?:目标|指标|计划|任务)[值数]?$/,
];
/** 完成年度目标60公里的95%: what stands before the target, where it is told too. */
export const SHARE_OF_TARGET =
  /^(?:超额)?(?:完成|达到|为|占)了?(?:年度|全年|年初|预期|绩效|既定|设定|的)*(?:目标|计划|任务|指标)(?:任务|值|数|量)?$/;
/** 由上年的60%提升至66.5%: what stands before the first figure, and before the second. */
export const MOVED_FROM = /^(?:由|从)(?:上年度?|去年|年初|(?:19|20)\d\d年度?)?的?$/;
export const MOVED_TO =
  /^(?:逐步|大幅)?(?:提升|提高|增加|增长|上升|扩大|下降|降低|减少|压缩|缩短|压减|压)(?:到|至|为)了?$/;

const RATIOS_TAKEN_UP = new WordList([...words(TAKING_UP), ...RATIO]);
const RESULTS_TAKEN_UP = new WordList([
  ...words(TAKING_UP),
  ..."实际完成值 完成值 实际值 实际完成 实际达到 完成 完成了 完工 达到 达到了".split(" "),
]);

/** 硬化道路里程少完成0.6公里. */
const GAP_BEHIND_NAME =
  /^(?:长度|里程|面积|人数|人次|次数|场次|总?数量?)?(?:仅|只)?(?:(?:少|多|超额?)完成了?|少了?|超额)$/;

/** Whether words stand between a name and how far its result is from the target. */
export function isGap(between: string): boolean {
  return GAP_BEHIND_NAME.test(between);
}

/** What the words between a name and its figure make of it; `undefined` where a bound is no result. */
export function roleOf(between: string, manner: Manner): IndicatorRole | undefined {
  if (holdsOne(between, RATIO)) return "ratio";
  if (holdsOne(between, TARGET)) return "target";
  return holdsOne(between, BOUNDS) && manner.role === "actual" ? undefined : manner.role;
}

/** 较年初计划60场少6场, 完成计划的90%: set against a plan, and not a plan. */
const AGAINST_PLAN = /(?:较|比|与|完成|占|为|达到?|距离?|超过?|高于|低于)(?:了)?(?:年初|年度|全年|原|既定|的)*计划/g;

/** 未达预期 looks back. */
const MISSED = /[未没](?:有|能)?(?:完全|达到?|实现|完成)+(?:预期|计划)/g;

/** The words of a clause without the plan that it sets something against. */
export function withoutPlanCompared(text: string): string {
  return text.replace(AGAINST_PLAN, "").replace(MISSED, "");
}

/** What a figure is whose clause names nothing itself, and takes up the name of the one before. */
export function roleTakenUp(before: string): IndicatorRole | undefined {
  if (GAPS.some((gap) => gap.test(before))) return "gap";
  if (holdsOne(before, RATIO) && RATIOS_TAKEN_UP.makes(before)) return "ratio";
  if (holdsOne(before, TARGET) && TARGETS_TAKEN_UP.makes(before)) return "target";
  return RESULT_TAKEN_UP.test(before) && RESULTS_TAKEN_UP.makes(before) ? "actual" : undefined;
}

function holdsOne(text: string, list: readonly string[]): boolean {
  return list.some((word) => text.includes(word));
}

function words(list: string): readonly string[] {
  return list.split(" ");
}
