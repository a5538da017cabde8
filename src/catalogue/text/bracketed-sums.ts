import { halfOfLastDigit, valueOfFigure, type TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import {
  addsUp,
  asTerm,
  countedFigures,
  countsAlike,
  sumOfTerms,
  wordsBefore,
  type PlacedFigure,
  type SentenceSum,
  type SumTerm,
} from "./sum-readings";

/** 30+30+29.99, with or without units. */
const ADDED = /^\d[\d,.]*[^\d+()=,，。;]{0,5}(?:\+\d[\d,.]*[^\d+()=,，。;]{0,5})+$/;

/** Sums that are written out: 60万元（29.16＋20＋10.84）. */
export function sumsInBrackets(paragraph: NarrativeParagraph): readonly SentenceSum[] {
  const { text } = paragraph.plain;
  if (!text.includes("+")) return [];
  const all = paragraph.segments.flatMap(({ figures }) => figures);
  return countedFigures(paragraph).flatMap(({ figure: total, segment }): readonly SentenceSum[] => {
    const close = text.charAt(total.end) === "(" ? text.indexOf(")", total.end) : -1;
    if (close < 0 || !total.exact || !ADDED.test(text.slice(total.end + 1, close))) return [];
    const terms = all
      .filter(({ start, end }) => start > total.end && end <= close)
      .map((figure): SumTerm => ({ figure: inUnitOf(total, figure), negative: false }));
    if (terms.length < 2) return [];
    // What is written out in full is exact but for the total's own rounding.
    const sum = sumOfTerms(terms);
    const agrees = sum.minus(valueOfFigure(total)).abs().lessThanOrEqualTo(halfOfLastDigit(total));
    return [{ paragraph, total, from: segment.start, terms, sum, agrees }];
  });
}

/** A bare figure in brackets counts what the total counts. */
function inUnitOf({ kind, unit, scale }: TextFigure, figure: TextFigure): TextFigure {
  return figure.kind === "bare" ? { ...figure, kind, unit, scale } : figure;
}

/** What a part of a list in brackets is called: no other year, no plan, no comparison and no share. */
const NAMES_PART =
  /^(?!.*(?:\d|[上去本]年|预算|决算|计划|目标|其中|净|核减|调减|追减|减少|压减|收回|[含占比较每均共约]))[^\d]{1,20}$/;
const TOTAL_BEHIND = /^\)(?:共计|合计|总计|共)(?:支出|投入|安排)?$/;
/** Everybody is one or the other. */
const PART_PEOPLE = [/^[男女]性?(?:职工|教师)?$/, /在编|编外|临聘|聘用|合同制|劳务派遣/] as const;
const RESIDUAL = /其[他它]/;

/** Lists in brackets right behind their total, or before it: 186.4万元（垃圾清运92.6万元、保洁员补助58.3万元…）, （党委会26次…）共58次. */
export function listsInBrackets(paragraph: NarrativeParagraph): readonly SentenceSum[] {
  const { text } = paragraph.plain;
  if (!text.includes("(")) return [];
  const figures = countedFigures(paragraph);
  const lists = new Map<number, PlacedFigure[]>();
  for (const placed of figures) {
    const open = text.lastIndexOf("(", placed.figure.from);
    if (open >= 0 && !text.slice(open, placed.figure.from).includes(")"))
      lists.set(open, [...(lists.get(open) ?? []), placed]);
  }
  return [...lists].flatMap(([open, parts]): readonly SentenceSum[] => {
    const close = text.indexOf(")", open);
    const last = parts.at(-1)!;
    if (parts.length < 2 || last.figure.end !== close || !parts.every(isNamedPart)) return [];
    if (paragraph.segments.filter(({ start }) => start > open && start < close).length !== parts.length) return [];
    const before = figures.find(({ figure }) => figure.end === open);
    const behind = figures.find(
      ({ figure }) => figure.start > close && TOTAL_BEHIND.test(text.slice(close, figure.from)),
    );
    const total = before ?? behind;
    if (!total?.figure.exact || !parts.every(({ figure }) => figure.exact && isAlike(figure, total.figure))) return [];
    const names = parts.map(wordsBefore);
    const isSplit = PART_PEOPLE.some((all) => names.every((name) => all.test(name)));
    const endAlike = new Set(names.map((name) => name.slice(-2))).size === 1;
    if (total.figure.kind === "people" && !isSplit && !endAlike) return [];
    const terms = parts.map(asTerm);
    const sum = sumOfTerms(terms);
    const isWhole = isSplit || parts.length > 2 || RESIDUAL.test(names.at(-1)!) || total === behind;
    const agrees = addsUp(terms, total.figure) || (!isWhole && sum.lessThan(valueOfFigure(total.figure)));
    return [{ paragraph, total: total.figure, from: Math.min(total.segment.start, open + 1), terms, sum, agrees }];
  });
}

function isNamedPart(part: PlacedFigure): boolean {
  const { figure, segment } = part;
  return figure.end === segment.end && segment.figures.length === 1 && NAMES_PART.test(wordsBefore(part));
}

function isAlike(part: TextFigure, total: TextFigure): boolean {
  return part.kind !== "percent" && part.kind !== "points" && countsAlike(part, total);
}
