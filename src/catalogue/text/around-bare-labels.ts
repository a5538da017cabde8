import { APPROVED, EVALUATED_BY_OTHERS, TELLS_BAND } from "./figure-words";
import { openingLabel, type LabelRead } from "./label-grammar";
import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import type { Segment } from "./segments";
import type { Meaning } from "./vocabulary";

/** What is read around labels that are the unit's only in the right company: 实有, 总分. */
type Clauses = Pick<NarrativeParagraph, "segments" | "plain" | "section">;

const MOST_CLAUSES_BACK = 40;

/** What the sentence said so far, as far back as anybody remembers. */
export function sentenceBefore({ segments }: Clauses, segment: Segment): string {
  const position = segments.indexOf(segment);
  const own = segments.slice(Math.max(0, position - MOST_CLAUSES_BACK), position + 1);
  return own.flatMap(({ sentence, text }) => (sentence === segment.sentence ? [text] : [])).join("，");
}

/** 编制18人，实有18人（含长期借调出1人），其中在职17人: more than those on duty. */
export function isDivided({ segments, plain }: Clauses, { sentence, end }: Segment): boolean {
  const rest = segments.filter((other) => other.sentence === sentence && other.start >= end);
  return plain.text.startsWith("(含", end) || rest.some(({ text }) => /^(?:其中:?)?(?:在职|在编|在岗)/.test(text));
}

/** 产出指标得49.6分，效益指标得29.65分，…，总分99分，等级为优: nothing but a whole has a band. */
export function isFollowedByBand(clauses: Clauses, segment: Segment, label: string): boolean {
  if (!/分$|^自评$/.test(label)) return false;
  const { segments, section } = clauses;
  const next = segments[segments.indexOf(segment) + 1];
  if (section !== "performance" || next?.sentence !== segment.sentence || !TELLS_BAND.test(next.text)) return false;
  return !EVALUATED_BY_OTHERS.test(sentenceBefore(clauses, segment));
}

/** 2022年县财政年初批复我镇预算1140万元: the unit's first budget, told by who gave it. */
export function approvedBudget(words: string): LabelRead | undefined {
  const label = /初/.test(words) && APPROVED.test(words) ? openingLabel("年初批复预算数", undefined) : undefined;
  return label && { ...label, namesUnit: true };
}

/** 绩效自评综合得分：97.14: a score without its unit, and nothing behind it. */
export function isBareScore({ measure, isBare }: Meaning, { kind, end }: TextFigure, segment: Segment): boolean {
  return measure === "points" && !isBare && kind === "bare" && end === segment.end;
}
