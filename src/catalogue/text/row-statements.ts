import type { Place } from "../../core/values/sourced";
import type { Amount } from "../../core/values/values";
import { MOVED_TO } from "./figure-words";
import { agreesWith } from "./comparisons";
import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";
import { plainTextOf } from "./plain-text";
import type { ProjectComparison } from "./project-statements";
import type { ReportReading } from "./read-narrative";
import { respectivePairs } from "./respective-lists";
import type { Segment } from "./segments";

/** A row of 附件1 whose label is a list itself. */
interface ListedRow {
  readonly label: string;
  readonly final: Place & { readonly value: Amount };
}

/** 水费、电费、差旅费9.50万元: rows of 附件1 under 公用经费 that are told by their whole label, which the marks in it would cut. */
export function listedRows({ narrative, submission }: ReportReading): readonly ProjectComparison[] {
  const [form, ...more] = submission.basicData;
  if (!form || more.length > 0) return [];
  const rows = form.model.spending.known.publicUse.children.flatMap(
    ({ label, cells: { currentFinal } }): ListedRow[] =>
      label.includes("、") && currentFinal.kind === "present"
        ? [{ label: plainTextOf(label).text, final: currentFinal }]
        : [],
  );
  return narrative.paragraphs.flatMap((paragraph) =>
    paragraph.section === "measures" ? [] : rows.flatMap((row) => told(paragraph, row, form.name)),
  );
}

/** 水费、电费、差旅费, told in any order: each of its names, and nothing else. */
const NAMES = /(?:水电|水|电|邮电|差旅|会议|培训|办公|印刷|取暖|物业|维修|租赁|劳务|交通)(?:经费|费)?/g;
/** What may stand between the names and behind them. */
const BETWEEN = /^(?:[、和与及]|以及|全年|本年度?|年度|机关|单位|实际|发生|支出|经费|共计|合计|共|为|是|其中|:)*$/;

function told(paragraph: NarrativeParagraph, { label, final }: ListedRow, form: string): readonly ProjectComparison[] {
  const { plain, segments, years } = paragraph;
  const names = namesIn(label);
  const stated = (figure: TextFigure): ProjectComparison["stated"] => ({
    value: final.value.value,
    place: final,
    source: `${form}${final.label}`,
    agrees: agreesWith(figure, final.value),
  });
  // 办公经费、水电差旅费、会议培训费分别列支33.6万元、43.7万元、5.9万元.
  const respectively = respectivePairs(paragraph).flatMap(
    ({ name, start: from, figure, position }): readonly ProjectComparison[] => {
      const isRow = figure.exact && figure.kind === "money" && sameNames(namesIn(name), names);
      const isTold = isRow && BETWEEN.test(name.replace(NAMES, "")) && years[position] === "this";
      if (!isTold || isToldOtherwise(paragraph, position)) return [];
      return [{ paragraph, figure, from, measure: "money", stated: stated(figure) }];
    },
  );
  const alone = segments.flatMap((segment, position): readonly ProjectComparison[] => {
    const [first, second] = segment.figures.filter(({ kind }) => kind !== "date");
    // 会议培训费由上年9.4万元压到7.1万元.
    const isMove =
      first !== undefined &&
      second !== undefined &&
      MOVED_FROM.test(plain.text.slice(segment.start, first.from)) &&
      MOVED_TO.test(plain.text.slice(first.end, second.from));
    const figure = isMove ? second : first;
    if (!figure?.exact || figure.kind !== "money" || years[position] !== "this") return [];
    const from = listStart(paragraph, position);
    if (isToldOtherwise(paragraph, position)) return [];
    const list = plain.text.slice(from, (isMove ? first : figure).from).replace(MOVED_FROM, "");
    if (!BETWEEN.test(list.replace(NAMES, "")) || !sameNames(namesIn(list), names)) return [];
    return [{ paragraph, figure, from, measure: "money", stated: stated(figure) }];
  });
  return [...respectively, ...alone];
}

/** 公用经费36万元预算中，…会议培训费1.8万元: what was approved; 生均公用经费1004.92元，其中水电差旅467.23元: what is told by head. */
function isToldOtherwise({ segments }: NarrativeParagraph, position: number): boolean {
  const { half } = segments[position]!;
  const before = segments.slice(0, position).filter((other) => other.half === half);
  return before.some(({ text }) => /预算(?:中|内)?$|[生人户]均|平均/.test(text)) || isOfChange(segments, position);
}

/** 节约8.64万元（办公费2.6万元、水电差旅2.74万元）; 节约6.28万元，节约率4.19%：…: how much of it each gives. */
function isOfChange(segments: NarrativeParagraph["segments"], position: number): boolean {
  let first = position;
  while (first > 0 && segments[first]!.opener === "、") first--;
  const { opener, text } = segments[first]!;
  const isShare = ({ figures }: Segment): boolean =>
    figures.length > 0 && figures.every(({ kind }) => kind === "percent");
  const divided = segments
    .slice(0, first)
    .filter((segment) => !isShare(segment))
    .at(-1);
  return (/[(:]/.test(opener) || text.startsWith("其中")) && CHANGED.test(divided?.text ?? "");
}

const MOVED_FROM = /(?:由|从)(?:上年度?|去年)?的?$/;
const CHANGED = /(?:节约|节省|结余|压减|压缩|减少|下降|增加|增长|追加|核减|[多少]支?出?)了?(?:资金|经费|支出)?\d/;

/** Where the list of names begins: behind the last figure, or the last mark but 、. */
function listStart({ segments }: NarrativeParagraph, position: number): number {
  let first = position;
  while (segments[first]!.opener === "、" && segments[first - 1]?.figures.length === 0) first--;
  return segments[first]!.start;
}

/** 水电费 is 水 and 电, 会议培训费 is 会议 and 培训. */
function namesIn(list: string): ReadonlySet<string> {
  const names = list.replace("水电", "水、电").match(NAMES) ?? [];
  return new Set(names.map((name) => name.replace(/(?:经费|费)$/, "")));
}

function sameNames(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 1 && a.size === b.size && [...a].every((name) => b.has(name));
}
