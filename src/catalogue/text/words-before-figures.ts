import { ADJUSTS, GLUE, ONLY_FILLER } from "./figure-words";
import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import { isListNumber, type Segment } from "./segments";
import { CONTINUATIONS } from "./vocabulary";
import { isGeneralHead } from "./years";

/** The words that stand before a figure and may name it. */
export interface WordsBefore {
  readonly text: string;
  readonly from: number;
  /** A label may open here. */
  readonly mayOpen: boolean;
  readonly opener: string;
  /** The clause before names what they are about: 三公经费方面，预算20万元. */
  readonly ofTopic?: true;
}

/** 三公经费：2022年3.2万元. */
export const YEAR_ALONE = /^(?:19|20)\d\d年度?$/;

/** 县编委核定我校编制142名, （湖编〔2019〕12号）文件核定我中心编制18名: whoever gave it, what follows is the unit's. */
const GIVEN_BY =
  /^[^，。;:\d、]{0,14}(?:\d+号?文?)?[^，。;:\d、]{0,8}?(?:核定|核准|批复|批准|下达)(?=[本我](?:单位|部门|中心|学校|医院|街道|[局委院所站校馆处会镇乡队]))/;

/** One row of 附件1, announced: what follows is its 预算 and 决算. */
const TOPIC =
  /^(?:在|从|就)?((?:三公经费|政府采购|公用经费|公务接待费?|公务用车运行维护费?)(?:支出)?)(?:支出|使用|控制|管理)?(?:方面|情况|上|来看)$/;

type Clauses = Pick<NarrativeParagraph, "plain" | "segments">;

/**
 * The words of a figure: as far as its clause reaches, the figure before it, or over a colon. `year` is the report's, by which years of
 * four digits are told as 本年 and 上年.
 */
export function wordsBeforeFigure(
  { plain, segments }: Clauses,
  position: number,
  figure: TextFigure,
  earlier: TextFigure | undefined,
  year: number | undefined,
): WordsBefore {
  const segment = segments[position]!;
  if (earlier) {
    const between = withYearsAsWords(plain.text.slice(earlier.end, figure.from), year);
    return { text: between.replace(GLUE, ""), from: earlier.end, mayOpen: GLUE.test(between), opener: "" };
  }
  const own = withYearsAsWords(plain.text.slice(segment.start, figure.from), year);
  const before = segments[position - 1];
  const joins =
    segment.opener === ":" &&
    (ONLY_FILLER.test(own) || CONTINUATIONS.has(own) || YEAR_ALONE.test(own)) &&
    before?.closer === ":" &&
    before.end + 1 === segment.start;
  if (joins && !isGeneralHead(before) && !before.figures.some(countsForBinding)) {
    const text = `${before.text}:${own}`;
    return { text, from: before.start, mayOpen: mayOpen(segments, position - 1), opener: before.opener };
  }
  const topic = segment.opener === "，" ? TOPIC.exec(before?.text ?? "")?.[1] : undefined;
  if (before && topic !== undefined && CONTINUATIONS.has(own.replace(/^(?:19|20)\d\d年度?/, ""))) {
    return { text: topic + own, from: before.start, mayOpen: true, opener: before.opener, ofTopic: true };
  }
  const given = GIVEN_BY.exec(own)?.[0] ?? "";
  const text = own.slice(given.length);
  return { text, from: segment.start, mayOpen: given !== "" || mayOpen(segments, position), opener: segment.opener };
}

/** Years are part of the words before a figure. */
export function countsForBinding({ kind }: TextFigure): boolean {
  return kind !== "date";
}

/** 由2022年的210.4万元增加至2023年的: 由上年的 … 增加至本年的. */
function withYearsAsWords(words: string, year: number | undefined): string {
  return words.replace(/(?<=[由从至到为])((?:19|20)\d\d)年度?/g, (typed: string, digits: string) => {
    if (year === undefined || Number(digits) > year || Number(digits) < year - 1) return typed;
    return Number(digits) === year ? "本年" : "上年";
  });
}

/** Behind 、 a label opens its clause only where the one before has its own figure: not in 人员经费、公用经费共… */
function mayOpen(segments: readonly Segment[], position: number): boolean {
  const [segment, before] = [segments[position]!, segments[position - 1]];
  if (segment.opener === "、" && listsAdjustments(segments, position)) return false;
  if (segment.opener === "、")
    return before === undefined || before.figures.some(countsForBinding) || isListNumber(before.text);
  // （单位：万元）项目支出337.05.
  if (segment.opener === ")" && before !== undefined && /^万?元$/.test(before.text)) return true;
  if (segment.opener === ")") return before !== undefined && before.opener === "(" && isListNumber(before.text);
  return true;
}

/** 年中追加项目资金146.8万元、人员经费30万元: what follows was added too. */
function listsAdjustments(segments: readonly Segment[], position: number): boolean {
  let head = position;
  while (head > 0 && segments[head]!.opener === "、") head--;
  return ADJUSTS.test(segments[head]!.text);
}
