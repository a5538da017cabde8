import { Decimal, sum, ZERO } from "../../core/numbers/decimal";
import { AMONG } from "./figure-words";
import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import type { ReportReading } from "./read-narrative";
import { clauseBefore, type Segment } from "./segments";
import { SHARE, wholeOf, type QuotientComparison } from "./share-statements";
import { countsAlike } from "./sum-readings";
import { tableFigures } from "./table-figures";

/** A share told beside what it is the share of: 公共安全支出1964.48万元，占88.89%. */
interface ToldShare {
  readonly part: TextFigure;
  readonly share: TextFigure;
  readonly segment: Segment;
  /** What stands between 占 and the share; empty where the text leaves it out. */
  readonly of: string;
}

/** What everything is a share of, with how far rounding leaves it open. */
interface Whole {
  readonly value: Decimal;
  readonly half: Decimal;
  readonly shown: string;
  /** Where it stands in the text; that of a table stands before everything. */
  readonly end: number;
}

/**
 * Shares of a list that are not what their part is of the whole. What the whole is the other shares of the list tell: where one of them is
 * right for some figure told before, another that is right for none is wrong.
 */
export function toldShares(reading: ReportReading, paragraph: NarrativeParagraph): readonly QuotientComparison[] {
  if (!paragraph.plain.text.includes("占")) return [];
  const shares = sharesIn(paragraph);
  const amounts = paragraph.segments.flatMap(({ figures }) => figures.filter((figure) => isAmount(figure)));
  const wholesOf = ({ part, of }: ToldShare): readonly Whole[] => [
    ...amounts.filter((other) => other.end < part.start && countsAlike(other, part)).map(wholeTold),
    ...(part.kind === "money" && of !== "" ? wholesStated(reading, of) : []),
    ...(part.kind === "money" && of === ""
      ? among(paragraph, part).flatMap((what) => wholesStated(reading, what))
      : []),
  ];
  const settled = new Map(shares.map((own) => [own, wholesOf(own).find((whole) => agrees(own, whole))]));
  const wrong = shares.flatMap((own) => {
    if (settled.get(own)) return [];
    const wholes = shares.flatMap((other) => {
      const isSibling = other.segment.sentence === own.segment.sentence && (own.of === "" || own.of === other.of);
      const found = isSibling ? settled.get(other) : undefined;
      return found && found.end < own.part.start && countsAlike(own.part, other.part) ? [found] : [];
    });
    const [whole] = wholes;
    if (!whole || wholes.some((other) => agrees(own, other))) return [];
    return whole.value.greaterThan(valueOfFigure(own.part)) ? [differs(paragraph, own, whole)] : [];
  });
  return [...wrong, ...listsOfAll(paragraph)];
}

/** 部门整体支出中，审判执行类支出508.76万元，占22.79%: what the sentence is about. */
function among({ segments }: NarrativeParagraph, part: TextFigure): readonly string[] {
  const own = segments.find(({ figures }) => figures.includes(part));
  const before = segments.filter(({ sentence, start }) => sentence === own?.sentence && start < part.start);
  return before.flatMap(({ text, figures }) => (figures.length === 0 && AMONG.test(text) ? [text.slice(0, -1)] : []));
}

function isAmount({ kind, exact }: TextFigure): boolean {
  return exact && (kind === "money" || kind === "count" || kind === "people");
}

function sharesIn({ segments, plain }: NarrativeParagraph): readonly ToldShare[] {
  return segments.flatMap((segment, position): ToldShare[] => {
    const figures = segment.figures.filter(({ kind }) => kind !== "date");
    const share = figures.at(-1);
    if (share?.kind !== "percent" || !share.exact || figures.length > 2) return [];
    // 项目支出258.4万元占46.58% in one clause, or the part in the clause before.
    const own = figures.length === 2 ? figures[0] : undefined;
    const before = own ? undefined : clauseBefore(segments, position);
    const part = own ?? before?.figures.filter(({ kind }) => kind !== "date").at(-1);
    if (!part || !isAmount(part) || (before && (before.half !== segment.half || part.end !== before.end))) return [];
    const words = plain.text.slice(own ? own.end : segment.start, share.from);
    const match = SHARE.exec(words);
    if (match?.index !== 0) return [];
    return [{ part, share, segment, of: match.groups?.of ?? "" }];
  });
}

function wholeTold(figure: TextFigure): Whole {
  const { value, decimals, unit } = figure;
  const shown = `${value.toFixed(decimals)} ${unit}`;
  return { value: valueOfFigure(figure), half: halfOfLastDigit(figure), shown, end: figure.end };
}

function wholesStated(reading: ReportReading, of: string): readonly Whole[] {
  const subject = wholeOf(of, undefined, reading);
  if (!subject) return [];
  return tableFigures(reading.submission, subject, "final").figures.map(({ value, halfWidth, source }) => ({
    value,
    half: halfWidth,
    shown: `${source} ${value.toFixed(2)} 万元`,
    end: -1,
  }));
}

function agrees({ part, share }: ToldShare, { value, half }: Whole): boolean {
  if (value.lessThanOrEqualTo(half)) return false;
  const [own, open] = [valueOfFigure(part), halfOfLastDigit(part)];
  const [least, most] = [own.minus(open).dividedBy(value.plus(half)), own.plus(open).dividedBy(value.minus(half))];
  const [stated, rounded] = [valueOfFigure(share), halfOfLastDigit(share)];
  return stated.plus(rounded).greaterThanOrEqualTo(least) && stated.minus(rounded).lessThanOrEqualTo(most);
}

function differs(paragraph: NarrativeParagraph, { part, share, segment }: ToldShare, whole: Whole): QuotientComparison {
  const expected = valueOfFigure(part).dividedBy(whole.value);
  const working = `${part.value.toFixed(part.decimals)} ${part.unit}除以 ${whole.shown}，应为 ${percentShown(expected)}`;
  return compared(paragraph, segment, share, expected, working);
}

/** 一般公共预算支出占96.52%，财政专户资金支出占2.02%，其他资金支出占1.46%: a list that ends with what is left comes to 100%. */
function listsOfAll(paragraph: NarrativeParagraph): readonly QuotientComparison[] {
  const { segments } = paragraph;
  return segments.flatMap((last, position): readonly QuotientComparison[] => {
    const own = shareAlone(last);
    if (!own?.named.startsWith("其他")) return [];
    const list = [own];
    for (let at = position - 1; at >= 0; at--) {
      const read = segments[at]!.sentence === last.sentence ? shareAlone(segments[at]!) : undefined;
      if (!read || (list.at(-1)!.of !== "" && list.at(-1)!.of !== read.of)) break;
      list.push(read);
    }
    if (list.length < 3) return [];
    const others = sum(list.slice(1).map(({ share }) => valueOfFigure(share)));
    const expected = new Decimal(1).minus(others);
    const open = sum(list.map(({ share }) => halfOfLastDigit(share)));
    if (expected.lessThan(ZERO) || valueOfFigure(own.share).minus(expected).abs().lessThanOrEqualTo(open)) return [];
    const working = `各项相加应为 100%，其他应为 ${percentShown(expected)}`;
    return [compared(paragraph, last, own.share, expected, working)];
  });
}

function shareAlone(segment: Segment): { named: string; of: string; share: TextFigure } | undefined {
  const [share, ...more] = segment.figures.filter(({ kind }) => kind !== "date");
  if (share?.kind !== "percent" || !share.exact || more.length > 0 || share.end !== segment.end) return undefined;
  const words = segment.text.slice(0, share.from - segment.start);
  const match = SHARE.exec(words);
  return match && match.index > 0
    ? { named: words.slice(0, match.index), of: match.groups?.of ?? "", share }
    : undefined;
}

function compared(
  paragraph: NarrativeParagraph,
  { start: from }: Segment,
  figure: TextFigure,
  expected: Decimal,
  working: string,
): QuotientComparison {
  return { paragraph, figure, from, measure: "percent", expected, working, figures: [], agrees: false, isOwn: true };
}

function percentShown(value: Decimal): string {
  return `${value.times(100).toDecimalPlaces(2).toFixed()}%`;
}
