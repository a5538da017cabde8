import type { NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import { openingLabel, readWords } from "./label-grammar";
import type { Segment } from "./segments";
import type { Subject } from "./vocabulary";

/** A report says that the unit spent nothing of a kind: 本单位无政府性基金预算支出. */
interface NoneStatement {
  readonly paragraph: NarrativeParagraph;
  readonly subject: Subject;
  /** Where the words stand in the plain text. */
  readonly from: number;
  readonly end: number;
}

const SAYS_NONE = /[无没未不]/;
/** Words before 无 that leave it the whole unit's: 2023年度我单位, 本年. Nothing else may stand there. */
const WHO =
  "(?:(?:19|20)\\d\\d年度?|本年度?|当年|今年|全年|年度|目前|(?:本|我)(?:单位|部门|中心|局|委|办|院|所|站|队|校|馆|处)|单位|部门|中心|均|都|也|未有|\\d[.])*";
const ONLY_WHO = new RegExp(`^${WHO}$`);
const NAMES_FUND = /政府性基金|一般公共预算/;
const NONE = "(?:无|没有|未发生|未产生|没有发生|没有产生|不存在|不涉及|未使用|未列支|无发生)";
/** 未安排 speaks of a budget, but for 未安排…支出. */
const NOT_PLANNED = "(?:未安排|没有安排|未列入?)(?=.*支出$)";
const STATEMENT = new RegExp(`^(${WHO})(${NONE}|${NOT_PLANNED})(.*)$`);
/** What may stand behind what there was none of. */
const REST = /^(?:财政|预算|拨款|资金)*(?:支出|费用|经费|收支|开支|费|情况|业务|事项|预算|安排|发生)*$/;
/** 无此项支出 in the section of a fund speaks of that fund. */
const THIS_KIND = /^(?:此|该|上述|这)(?:项|类|部分|方面)(?:资金|基金|预算)*(?:支出|收支|情况|业务)*$|^(?:支出|收支)?$/;
const SECTION_SUBJECT = { governmentFund: "governmentFund", generalBudget: "generalBudget" } as const;
const JOINTS = /[、和及与]|以及/;

/** Every 「无…支出」 of a report whose kind the tables know. Plans and other years are left out. */
export function noneStatements({ narrative, context }: ReportReading): readonly NoneStatement[] {
  return narrative.paragraphs.flatMap((paragraph) => {
    if (paragraph.section === "measures" || !SAYS_NONE.test(paragraph.plain.text)) return [];
    return paragraph.segments.flatMap((segment, position) =>
      statementsIn(paragraph, segment, position, context.unitName),
    );
  });
}

function statementsIn(
  paragraph: NarrativeParagraph,
  segment: Segment,
  position: number,
  unitName: string | undefined,
): readonly NoneStatement[] {
  if (!SAYS_NONE.test(segment.text)) return [];
  const text = withoutName(segment.text, unitName);
  const match = STATEMENT.exec(text);
  if (!match || paragraph.years[position] !== "this") return [];
  // 无政府性基金预算、国有资本经营预算和社会保险基金预算支出: one 无 over several segments.
  const { words, end } = listFrom(paragraph, position, match[3] ?? "");
  const from = segment.start;
  const isWhole = segment.closer !== ":" && !segment.figures.some(({ kind }) => kind !== "date");
  if (!isWhole) return [];
  const own = opensMatter(paragraph, position) ? ownSubject(paragraph, words, match[2] ?? "") : undefined;
  if (own) return [{ paragraph, subject: own, from, end }];
  return words.split(JOINTS).flatMap((kind) => {
    const subject = subjectOf(kind);
    return subject ? [{ paragraph, subject, from, end }] : [];
  });
}

function listFrom(paragraph: NarrativeParagraph, position: number, first: string): { words: string; end: number } {
  let words = first;
  let last = position;
  const { segments } = paragraph;
  while (segments[last]!.closer === "、" && segments[last + 1]) {
    last++;
    words += `、${segments[last]!.text}`;
  }
  return { words, end: segments[last]!.end };
}

/** Whether nothing else is spoken of before it: 因公出国0批次，未发生支出 says nothing of the section's fund. */
function opensMatter({ segments }: NarrativeParagraph, position: number): boolean {
  return segments.slice(0, position).every(({ text }) => ONLY_WHO.test(text) || NAMES_FUND.test(text));
}

function ownSubject({ section }: NarrativeParagraph, words: string, none: string): Subject | undefined {
  if (section !== "governmentFund" && section !== "generalBudget") return undefined;
  // A bare 不涉及 or 没有 begins many a sentence; a bare 无 is an answer.
  if (words === "" && none !== "无") return undefined;
  return THIS_KIND.test(words) ? SECTION_SUBJECT[section] : undefined;
}

function subjectOf(kind: string): Subject | undefined {
  const whole = readWords(kind, undefined);
  const label = whole.kind === "label" ? whole.read : openingLabel(kind, undefined);
  if (!label || label.meaning.ofWholeUnit || label.meaning.measure !== "money" || label.meaning.column !== "final")
    return undefined;
  if (!kind.startsWith(label.label)) return undefined;
  if (whole.kind === "label") return label.meaning.subject;
  return REST.test(kind.slice(label.end)) ? label.meaning.subject : undefined;
}

function withoutName(text: string, unitName: string | undefined): string {
  return unitName !== undefined && text.startsWith(unitName) ? text.slice(unitName.length) : text;
}
