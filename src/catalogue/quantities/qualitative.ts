import { compactText } from "../../core/values/normalise";

/** The band of a result in words: 达成年度指标, 部分达成…, 未达成…. */
export type Band = "complete" | "partial" | "failed";

const DONE = "(?:完成|达成|达到|达标|实现|落实|符合)";
const BEGUN = "(?:完成|达成|达到|达标|实现|落实|开展|实施|启动|执行)";
/** What was to be reached, in words that say nothing more. */
const OBJECT = "(?:了|年度|年初|全年|本年|预期|预定|既定|设定|计划|绩效|总体|工作|目标|指标|任务|要求|效果|值|的)*";
/** Who or what did it, where it is only named: 各项工作任务, 项目建设. */
const SUBJECT = "(?:[\\u4e00-\\u9fff]{0,12}(?:工作|任务|项目|建设|目标|指标|移交|改造|培训))?";
const ALREADY = "(?:已|已经|均|均已|都已|全|也)?";

const COMPLETE = whole(
  `${SUBJECT}${ALREADY}(?:已|全部|全面|圆满|顺利|超额|按时|按期|如期|按质|按量|保质保量|按计划|按要求|100%|百分之百)*${DONE}${OBJECT}`,
);
const PARTIAL = whole(
  `${SUBJECT}${ALREADY}(?:(?:基本|部分|大部分|大体|初步)(?:上)?(?:已)?${DONE}|(?:未|尚未|没有|未能|没能)(?:能)?(?:全部|完全|全面)${DONE})` +
    `${OBJECT}(?:并?且?具有一定效果)?`,
);
/** What was not begun may be named: 未完成测评, 没有开展调查. */
const FAILED = whole(
  `${SUBJECT}(?:均|尚|还)?(?:(?:未能|未|没有|没能|没|无法|不能)${BEGUN}${OBJECT}(?:且效果较差)?|(?:未能|未|没有|没能)(?:完成|开展|落实|建立|建成)(?!.*(?:违|超|处罚|问责|的))[\\u4e00-\\u9fff]{1,6})`,
);

/** 制度基本健全 where 健全 was asked: the target's own words, short of the whole. */
const NEARLY = /^(?:[\u4e00-\u9fff]{0,8})(?:基本|初步|大体)([\u4e00-\u9fff]{2,6})$/;

/** Such words after the first clause may take back what it said. */
const TURNS = /[但未没不仅差无]|基本|部分/;

/** A result in words is short; a long text is a description. */
const LONGEST = 60;

/**
 * The band of a result in words: 达成年度指标, 全部完成, 已完成 → complete; 基本完成, 部分达成年度指标并具有一定效果, 未完全完成 → partial;
 * 未完成, 未达成年度指标且效果较差, 未开展 → failed. `undefined` for every other wording: it is not judged.
 */
export function bandOf(text: string): Band | undefined {
  const compact = compactText(text);
  if (compact === "" || compact.length > LONGEST) return undefined;
  const [clause = "", ...others] = compact.split(/[,，。;；、]/).filter((part) => part !== "");
  const band = bandOfClause(clause);
  return band !== "failed" && others.some((other) => TURNS.test(other)) ? undefined : band;
}

/** Whether a result says that it came short of its own target in words: 基本健全 beside 健全. */
export function isNearly(actual: string, target: string): boolean {
  const [, reached] = NEARLY.exec(compactText(actual)) ?? [];
  const asked = compactText(target);
  return reached !== undefined && asked.endsWith(reached) && !/基本|初步|大体|逐步|比较|较/.test(asked);
}

function bandOfClause(clause: string): Band | undefined {
  if (PARTIAL.test(clause)) return "partial";
  if (FAILED.test(clause)) return "failed";
  return COMPLETE.test(clause) ? "complete" : undefined;
}

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}
