import { Decimal } from "../../core/numbers/decimal";
import { SCORE_TOLERANCE } from "../../core/numbers/compare";
import { comparedColumn } from "./comparisons";
import { EVALUATED_BY_OTHERS } from "./figure-words";
import { halfOfLastDigit, type TextFigure } from "./figures-in-text";
import type { Mention, Narrative, NarrativeParagraph } from "./narrative";
import type { SectionKey } from "../forms/self-evaluation-report/sections";
import type { Segment } from "./segments";

/** A report names the band of its total score: 等级为“优”. */
interface BandStatement {
  readonly paragraph: NarrativeParagraph;
  /** The band's name as the pack has it. */
  readonly band: string;
  readonly from: number;
  readonly end: number;
}

const ELSEWHERE: ReadonlySet<SectionKey | undefined> = new Set<SectionKey | undefined>([
  "measures",
  "governmentFund",
  "stateCapital",
  "socialInsurance",
]);

const BAND = "(优秀|优|良好|良|中等|中|较差|差|不合格|合格)";
/** Bands that other schemes have, as those of four: 合格 is what lies between 良 and 不合格. */
const BAND_OF: Readonly<Record<string, string>> = { 较差: "差", 合格: "中", 不合格: "差" };
const BAND_CLAUSE = new RegExp(
  "^(?:(?:19|20)\\d\\d年度?|本年度?|[我本][局委办院所站队校馆处会镇乡]|我|本|单位|部门|中心|整体|支出|预算|绩效|自我|自评|评价|综合|总体|最终|最后|评定|对应|属于|得分)*" +
    "(?:等级|等次|档次|级别|评级|结论|自评结果|评价结果|绩效结果|评定|评价)(?:评定|评价|评)?(?:为|是|属于?|达到|:)*" +
    `${BAND}(?:等次|等级|档|级)?$`,
);
const BAND_ALONE = new RegExp(`^(?:属于?|评为|评定为|定为|为|达到)?(?:等级|等次|档次)?${BAND}(?:等次|等级|档|级)?$`);

/** The statements of the unit's own total score, exact ones only. */
export function scoreMentions({ mentions }: Narrative): readonly Mention[] {
  return mentions.filter(
    (mention) =>
      mention.meaning.subject === "totalScore" &&
      mention.figure.exact &&
      comparedColumn(mention) === "final" &&
      !ELSEWHERE.has(mention.paragraph.section),
  );
}

/** How far marks of a text may be off: half a unit of the last digit that the text or the form has, and 0.05 at most. */
export function scoreTolerance(figure: TextFigure, stated: Decimal): Decimal {
  const halfStated = new Decimal(`5e${-stated.decimalPlaces() - 1}`);
  return Decimal.max(halfOfLastDigit(figure), Decimal.min(SCORE_TOLERANCE, halfStated));
}

/** The bands that a report gives the unit as a whole. */
export function bandStatements({ paragraphs }: Narrative): readonly BandStatement[] {
  return paragraphs.flatMap((paragraph) => {
    if (ELSEWHERE.has(paragraph.section) || !/[优良中差格]/.test(paragraph.plain.text)) return [];
    return paragraph.segments.flatMap((segment, position) => bandIn(paragraph, segment, position) ?? []);
  });
}

/** 县绩效评价中心对2023年度整体支出开展重点评价，得分89.6分，等级“良”: the band of a score that is not the unit's own. */
function isAnothers({ segments, mentions, plain }: NarrativeParagraph, { start, sentence }: Segment): boolean {
  const before = segments.filter((other) => other.sentence === sentence && other.start < start);
  if (EVALUATED_BY_OTHERS.test(plain.text.slice(before[0]?.start ?? start, start))) return true;
  const scores = before.flatMap(({ figures }) => figures.filter(({ kind }) => kind === "points"));
  const isOwn = mentions.some(({ meaning, figure }) => meaning.subject === "totalScore" && scores.includes(figure));
  const last = scores.at(-1);
  return last !== undefined && !isOwn && /得分?$/.test(plain.text.slice(0, last.from));
}

function bandIn(paragraph: NarrativeParagraph, segment: Segment, position: number): BandStatement | undefined {
  if (paragraph.whose[position] !== "unit" || paragraph.years[position] !== "this") return undefined;
  if (isAnothers(paragraph, segment)) return undefined;
  const before = paragraph.segments[position - 1];
  const statement = (name: string, from: number): BandStatement => ({
    paragraph,
    band: BAND_OF[name] ?? name.charAt(0),
    from,
    end: segment.end,
  });
  const whole = BAND_CLAUSE.exec(segment.text);
  if (whole) return statement(whole[1] ?? "", segment.start);
  const alone = BAND_ALONE.exec(segment.text);
  if (!alone || !before) return undefined;
  const behindColon = segment.opener === ":" && BAND_CLAUSE.test(`${before.text}:${segment.text}`);
  if (behindColon) return statement(alone[1] ?? "", before.start);
  const isBehindScore = paragraph.mentions.some(
    (mention) => mention.segment === before && mention.meaning.subject === "totalScore",
  );
  return isBehindScore ? statement(alone[1] ?? "", segment.start) : undefined;
}
