import type { Paragraph } from "../../../core/template/parts";

/** One of the nine sections that the official report has. */
export type SectionKey =
  | "unit"
  | "generalBudget"
  | "governmentFund"
  | "stateCapital"
  | "socialInsurance"
  | "performance"
  | "problems"
  | "measures"
  | "publication";

/** A section and how its heading is told. */
export interface Section {
  readonly key: SectionKey;
  /** Its official heading. */
  readonly heading: string;
  /** What a heading says that opens it, in whatever words. */
  readonly theme: RegExp;
}

/** The nine sections in their order. */
export const SECTIONS: readonly Section[] = [
  { key: "unit", heading: "一、单位基本情况", theme: /基本情况|基本概况|概况|简介|职能职责|主要职[能责]|机构设置/ },
  { key: "generalBudget", heading: "二、一般公共预算支出情况", theme: /一般公共预算/ },
  { key: "governmentFund", heading: "三、政府性基金预算支出情况", theme: /政府性基金/ },
  { key: "stateCapital", heading: "四、国有资本经营预算支出情况", theme: /国有资本/ },
  { key: "socialInsurance", heading: "五、社会保险基金预算支出情况", theme: /社会保险|社保基金/ },
  {
    key: "performance",
    heading: "六、部门整体支出绩效情况",
    theme: /绩效(?!.*(?:问题|应用|公开|改进))[^。]{0,8}(?:情况|评价|分析|实现|成效|完成)|主要绩效|绩效目标完成/,
  },
  { key: "problems", heading: "七、存在的问题及原因分析", theme: /问题|不足|偏差原因/ },
  { key: "measures", heading: "八、下一步改进工作的举措", theme: /改进|下一步|下步|整改|工作打算|举措|建议/ },
  {
    key: "publication",
    heading: "九、部门整体支出绩效自评结果拟应用和公开情况",
    theme: /结果[^。]{0,8}(?:应用|运用|公开)|应用和公开|公开情况/,
  },
];

/** 1: 一、; 2: (一); 3: 1、 and the like. */
export type Level = 1 | 2 | 3;

/** What a heading opens: the section that what follows belongs to, and every section it stands for. */
interface HeadingRead {
  /** Its text, as typed. */
  readonly text: string;
  readonly level: Level;
  /** Of a heading that opens sections those it speaks of: two where two are joined (存在的问题及改进措施). */
  readonly sections: readonly SectionKey[];
}

const LEVELS: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [
    /^\s*(?:第?[一二三四五六七八九十]{1,3}\s*(?:(?:部分|章)\s*)?[、.．:： ]|第[一二三四五六七八九十]{1,3}(?:部分|章))\s*/,
    1,
  ],
  [/^\s*[(（]\s*[一二三四五六七八九十]{1,3}\s*[)）]\s*[、.．]?\s*/, 2],
  [/^\s*(?:\d{1,2}\s*[、.．](?!\d)|[(（]\s*\d{1,2}\s*[)）]|[①-⑳])\s*/, 3],
];

/** Headings are short; a longer first sentence is text with a number before it. */
const LONGEST = 45;
/** A heading without a number is shorter still, and nothing but the heading. */
const LONGEST_BARE = 26;

/** Fewer sections than these are parts of one: （三）绩效目标完成情况 under 六、. */
const FEWEST_SECTIONS = 3;

/** How a report numbers its sections: 一、 as the form has it; （一） or 1. where it has no 一、 and several sections by those. */
export function sectionLevel(paragraphs: readonly Paragraph[]): Level {
  const named = (level: Level): number => {
    const headings = paragraphs.flatMap(({ text }) => readHeading(text, level) ?? []);
    return new Set(headings.flatMap((heading) => (isNumbered(heading, level) ? heading.sections : []))).size;
  };
  if (named(1) > 0) return 1;
  return ([2, 3] as const).find((level) => named(level) >= FEWEST_SECTIONS) ?? 1;
}

function isNumbered({ text }: HeadingRead, level: Level): boolean {
  return LEVELS.find(([pattern]) => pattern.test(text))?.[1] === level;
}

/** Reads the heading that a paragraph is, or opens with; `undefined` for plain text. Headings of `sections` open sections. */
export function readHeading(typed: string, sections: Level = 1): HeadingRead | undefined {
  for (const [pattern, level] of LEVELS) {
    const number = pattern.exec(typed)?.[0];
    if (number !== undefined) return numberedHeading(number, typed.slice(number.length), level, sections);
  }
  return bareHeading(typed);
}

function numberedHeading(number: string, rest: string, level: Level, opening: Level): HeadingRead | undefined {
  const [title = ""] = /^[^，,。；;：:\n]*/.exec(rest) ?? [];
  if (title === "" || title.length > LONGEST) return undefined;
  const sections = level === opening ? sectionsNamed(unbroken(title, rest)) : [];
  const behind = rest.slice(title.length);
  // A section may open in the middle of a sentence; any other numbered sentence is an item of a list.
  const isSentence = /^[，,]/.test(behind) || (level === 3 && /^[。；;]\s*$/.test(behind));
  return isSentence && sections.length === 0 ? undefined : { text: (number + title).trim(), level, sections };
}

/** A heading that was broken over two lines in its cell, whose first line alone names no section, in one. */
function unbroken(title: string, rest: string): string {
  if (sectionsNamed(title).length > 0) return title;
  const [, second = ""] = /^\n\s*([^，,。；;：:\n]*)/.exec(rest.slice(title.length)) ?? [];
  return title.length + second.length > LONGEST_BARE ? title : title + second;
}

/** The sections that a heading's words stand for, however they are spaced. */
function sectionsNamed(title: string): readonly SectionKey[] {
  const words = title.replace(/\s/g, "");
  return SECTIONS.filter(({ theme }) => theme.test(words)).map(({ key }) => key);
}

/** The position of the first of the nine sections: cover and titles stand before it. -1 where there is none. */
export function firstSectionAt(paragraphs: readonly Paragraph[]): number {
  const level = sectionLevel(paragraphs);
  return paragraphs.findIndex(({ text }) => (readHeading(text, level)?.sections.length ?? 0) > 0);
}

/** A section's heading whose number is gone: the official words and nothing else. */
function bareHeading(typed: string): HeadingRead | undefined {
  const text = typed.trim();
  if (
    text.length > LONGEST_BARE ||
    /[，,。；;：:\d]/.test(text) ||
    !/(?:情况|分析|举措|措施|问题|概况|打算|建议)$/.test(text)
  )
    return undefined;
  const sections = /^(?:无|本单位无|没有)/.test(text) ? [] : sectionsNamed(text);
  return sections.length > 0 ? { text, level: 1, sections } : undefined;
}
