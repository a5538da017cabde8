import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { gap, piecesOfText, type Piece } from "../../../core/narrative/piece";

/** What only a person can write, by the place of the report where it stands. The names stand in saved workbooks for ever. */
export const TOPICS = {
  opening: "自评工作的依据和组织情况",
  duties: "单位主要职能、机构设置和年度重点工作",
  "income-change": "各项收入与上年相比的增减",
  "fund-use": "政府性基金的主要用途",
  "state-capital": "国有资本经营预算支出情况",
  "social-insurance": "社会保险基金预算支出情况",
  management: "资金和项目管理情况",
  problems: "存在的问题及原因分析",
  measures: "下一步改进工作的举措",
  publication: "自评结果拟应用和公开情况",
  other: "其他需要说明的问题",
} as const;

/** One of those places. */
export type Topic = keyof typeof TOPICS;

/** Paragraphs that a person wrote elsewhere, taken over unchanged in place of a gap. */
export interface TakenText {
  readonly topic: Topic;
  readonly paragraphs: readonly string[];
  /** The same, where figures of this year's forms stand in them. */
  readonly pieces?: readonly (readonly Piece[])[];
  /** Where they stand, as people would say it: `附件4`, `自评报告（旧）`. */
  readonly source: string;
  /** They stand in another file, and would be lost with the report; what stands in the workbook is found again. */
  readonly elsewhere?: true;
  /** They are of an earlier year: any text of the year itself goes before them. */
  readonly earlier?: true;
}

/** What was taken over for a topic, as paragraphs of the report; `undefined` where nothing was. */
export type Taken = (topic: Topic) => readonly ReportParagraph[] | undefined;

/** Looks up what a report may take over; of several texts on one topic the first counts. */
export function takenFrom(texts: readonly TakenText[]): Taken {
  return (topic) => {
    const found = texts.find((one) => one.topic === topic && one.paragraphs.length > 0);
    return found?.paragraphs.map((text, index) => ({
      ...paragraph("body", found.pieces?.[index] ?? piecesOfText(text)),
      ...(found.elsewhere ? { written: true } : {}),
    }));
  };
}

/** What a person wrote on a topic, or a gap that asks for it. */
export function takenOrGap(taken: Taken, topic: Topic, asked: string = TOPICS[topic]): readonly ReportParagraph[] {
  return taken(topic) ?? [paragraph("body", [gap(asked)])];
}
