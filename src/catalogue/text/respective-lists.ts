import type { TextFigure } from "./figures-in-text";
import type { NarrativeParagraph } from "./narrative";

/** A name of a list and its figure: 基本支出和项目支出分别为296.40万元和258.40万元. Places are those of the plain text. */
interface RespectivePair {
  readonly name: string;
  readonly start: number;
  readonly figure: TextFigure;
  /** The position of the segment in which the figures begin. */
  readonly position: number;
}

const RESPECTIVELY = /(?:分别|依次)(?:为|是|达到?|有|支出|列支|开支|使用|花费|安排)?$/;
const JOINS_FIGURES = /^(?:[、，,和与及]|以及){1,2}$/;
const JOINS_NAMES = /[、和与及]|以及/g;

/** Names and figures told apart by 分别为, where there are as many of the one as of the other. */
export function respectivePairs({
  segments,
  plain,
}: Pick<NarrativeParagraph, "segments" | "plain">): readonly RespectivePair[] {
  if (!/分别|依次/.test(plain.text)) return [];
  return segments.flatMap((segment, position) => {
    const [first] = segment.figures.filter(({ kind }) => kind !== "date");
    const words = first && segment.text.slice(0, first.from - segment.start);
    const ending = words === undefined ? null : RESPECTIVELY.exec(words);
    if (!first || !ending) return [];
    const names = namesBetween(plain.text, listStart(segments, position), segment.start + ending.index);
    const figures = [first];
    const behind = segments
      .slice(position)
      .flatMap((other) => other.figures.filter(({ start }) => start > first.start));
    for (const figure of behind) {
      if (!JOINS_FIGURES.test(plain.text.slice(figures.at(-1)!.end, figure.from))) break;
      figures.push(figure);
    }
    const told = namesOfYears(names, figures.length) ?? names;
    if (figures.length < 2 || figures.length !== told.length) return [];
    return told.map((name, index) => ({ ...name, figure: figures[index]!, position }));
  });
}

const OF_YEAR = /^(.*?)((?:19|20)\d\d)年度?(.*)$/;
const OF_YEARS = /^(.*?)((?:19|20)\d\d)年?度?(?:至|到|-|—|–|~)((?:19|20)\d\d)年度?(.*)$/;

const OF_UNIT = /^[本我](?:单位|部门|中心|学校|医院|街道|[局委办院所站校馆处会镇乡])$/;

interface Name {
  readonly name: string;
  readonly start: number;
}

/** 2022年、2023年三公经费, 三公经费2022年至2023年: what is told of each of the years. */
function namesOfYears(names: readonly Name[], count: number): readonly Name[] | undefined {
  const [first] = names;
  const span = names.length === 1 ? OF_YEARS.exec(first!.name) : null;
  if (first && span) {
    const [, before = "", from, to, behind = ""] = span;
    if (Number(to) - Number(from) + 1 !== count) return undefined;
    return Array.from({ length: count }, (_, index) => ({
      name: `${before}${behind}${Number(from) + index}年`,
      start: first.start,
    }));
  }
  const years = names.map(({ name }) => OF_YEAR.exec(name));
  const said = years.map((year) => `${year?.[1] ?? ""}${year?.[3] ?? ""}`);
  const what = said.filter((words) => words !== "");
  // 我院2022年、2023年预算执行率: whose it is stands before the first year.
  if (what.length === 2 && OF_UNIT.test(what[0]!)) what.splice(0, 2, what.join(""));
  if (years.includes(null) || names.length !== count || what.length !== 1) return undefined;
  return names.map(({ start }, index) => ({ name: `${what[0]}${years[index]![2]}年`, start }));
}

/** Where the list of names begins: 基本支出、项目支出分别为 is two segments. */
function listStart(segments: NarrativeParagraph["segments"], position: number): number {
  let first = position;
  while (segments[first]!.opener === "、" && segments[first - 1]?.figures.every(({ kind }) => kind === "date")) first--;
  return segments[first]!.start;
}

function namesBetween(text: string, start: number, end: number): readonly Name[] {
  const names: Name[] = [];
  let from = start;
  for (const { 0: join, index } of text.slice(start, end).matchAll(JOINS_NAMES)) {
    names.push({ name: text.slice(from, start + index), start: from });
    from = start + index + join.length;
  }
  return [...names, { name: text.slice(from, end), start: from }];
}
