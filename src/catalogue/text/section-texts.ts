import type { Paragraph } from "../../core/template/parts";
import type { Narrative, NarrativeParagraph } from "./narrative";
import { readHeading, type SectionKey } from "../forms/self-evaluation-report/sections";

/** A section of a report as a whole: what stands under its heading, and on the heading's line behind it. */
export interface SectionText {
  /** Where it begins: its heading. */
  readonly heading: Paragraph;
  readonly paragraphs: readonly NarrativeParagraph[];
  /** All of it without white space and headings. */
  readonly text: string;
}

/** The sections that a joint heading (存在的问题及改进措施) may hold together. */
const JOINED: Partial<Readonly<Record<SectionKey, SectionKey>>> = { problems: "measures" };

const PLACEHOLDER = /待补充/;
const SUBJECT =
  "(?:经(?:自评|自查|对照检查)[，,]?)?(?:(?:总体|整体|各项工作)(?:情况|运行|开展|完成情况)?(?:较好|良好|正常|顺利)[，,]?)?(?:本|我|全)?(?:单位|部门|中心|局|委|办|院|所|站|校)?(?:本年度?|20\\d\\d年度?|今年|全年|年度)?(?:工作|项目)?";
const NONE = new RegExp(
  `^${SUBJECT}(?:目前|暂时?)?(?:尚)?(?:无|没有|暂无|未发现|不存在)(?:明显|突出|重大|其他)?(?:的)?(?:(?:问题|不足|困难|情况|改进措施|举措|措施)(?:[和与及、](?:问题|不足|困难))*)?(?:存在)?(?:及(?:原因分析|改进措施|举措))?[。.;；]?$`,
);

/** A section by its key; a joint heading stands for both. `undefined` where the report has no such heading. */
export function sectionText(narrative: Narrative, key: SectionKey): SectionText | undefined {
  if (!narrative.sections.has(key)) return undefined;
  const own = narrative.paragraphs.filter(({ section }) => section === key);
  const joined = JOINED[key];
  const paragraphs = own.length > 0 || !joined ? own : narrative.paragraphs.filter(({ section }) => section === joined);
  const [first] = paragraphs;
  if (!first) return undefined;
  const text = paragraphs.map(({ source }) => withoutHeading(source.text)).join("");
  return { heading: first.source, paragraphs, text: text.replace(/\s/g, "") };
}

/** Whether nothing stands in a section, or only that there is nothing. */
export function saysNothing({ text }: SectionText): boolean {
  return text === "" || NONE.test(text);
}

/** Whether something in it is still to be written, so that nobody can judge it. */
export function isUnfinished({ text }: SectionText): boolean {
  return PLACEHOLDER.test(text);
}

/** （二）组织法官助理培训4期。 is an item that says something, and no heading of others. */
function withoutHeading(text: string): string {
  const heading = readHeading(text);
  if (!heading) return text;
  const rest = text.trim().slice(heading.text.length);
  const isItem = heading.level > 1 && /^[。；;]\s*$/.test(rest);
  return isItem ? text : rest.replace(/^\s*[:：。]/, "");
}
