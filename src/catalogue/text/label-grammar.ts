import {
  CONTINUATIONS,
  ENDING_WORDS,
  ENDINGS,
  holdsLabel,
  LABEL_WORDS,
  meaningOf,
  OPENING_WORDS,
  OPENINGS,
  type Column,
  type Meaning,
} from "./vocabulary";
import { wordsAt } from "./words-by-first";

/** A year as a report names it: in figures, or against its own. `undefined` where it names none. */
export type YearWord = number | "this" | "prior" | "other" | undefined;

/** A label that a clause opens with, as far as its figure or its end. */
export interface LabelRead {
  readonly label: string;
  readonly meaning: Meaning;
  readonly column: Column;
  readonly year: YearWord;
  /** The unit itself was named before it. */
  readonly namesUnit: boolean;
  /** 其中 stood before it. */
  readonly opensParts: boolean;
  /** What follows is the figure it moved away from: 三公经费由3.20万元减少到2.65万元. */
  readonly isFrom: boolean;
  /** Where the label ends. */
  readonly end: number;
}

/** What stands before a figure, or before a trend word. */
export type WordsRead =
  | { readonly kind: "label"; readonly read: LabelRead }
  /** Nothing but 决算, 实际支出 …: it takes up the label of the clause before. */
  | {
      readonly kind: "continuation";
      readonly column: Column;
      readonly year: YearWord;
      readonly bare: LabelRead | undefined;
    }
  /** A label with a noun or verb before it (防汛项目支出, 追加人员经费): another subject than the unit's own. */
  | { readonly kind: "foreign" }
  /** A label opens the clause, but the words behind it are not understood. */
  | { readonly kind: "unclear" }
  | { readonly kind: "unknown" };

interface State {
  readonly year: YearWord;
  readonly namesUnit: boolean;
  readonly opensParts: boolean;
}

/** Longer stretches are no label with its figure. */
const LONGEST = 70;
const NOTHING_SAID: State = { year: undefined, namesUnit: false, opensParts: false };
/** 2022年初预算 is 2022, and 年初预算. */
const YEAR = /\(?(?:20\d\d|199\d)\)?(?:(?=年[初末底终])|年12月(?:31日|底|末)|年度?)/y;
const LIST_NUMBER = /^(?:\d{1,2}[.、]|[①-⑳])/;

/** Reads words that must be a label from end to end. `unitName` may stand before it. */
export function readWords(words: string, unitName: string | undefined): WordsRead {
  const text = words.replace(LIST_NUMBER, "");
  const shift = words.length - text.length;
  if (text.length > LONGEST) return holdsLabel(text) ? { kind: "foreign" } : { kind: "unknown" };
  const reader = new LabelReader(text, unitName, true);
  const read = reader.read(0, NOTHING_SAID);
  const { column, year } = continuationOf(text);
  const isBare = read?.meaning.isBare === true && read.year === undefined && !read.namesUnit;
  if (read && !(column && isBare)) return { kind: "label", read: { ...read, end: read.end + shift } };
  if (column) return { kind: "continuation", column, year, bare: read };
  if (reader.behindLabel !== undefined && !holdsLabel(text.slice(reader.behindLabel))) return { kind: "unclear" };
  return holdsLabel(text) ? { kind: "foreign" } : { kind: "unknown" };
}

/** The label that a clause opens with, whatever follows it. */
export function openingLabel(words: string, unitName: string | undefined): LabelRead | undefined {
  const text = words.replace(LIST_NUMBER, "");
  const read = new LabelReader(text, unitName, false).read(0, NOTHING_SAID);
  return read && { ...read, end: read.end + words.length - text.length };
}

class LabelReader {
  /** Where the first label that the openings lead to ends. */
  behindLabel: number | undefined;
  /** Places from which no label can be reached: words overlap (总共 is 总 and 共), and no place is tried twice. */
  private deadEnds: Set<number> | undefined;

  constructor(
    private readonly text: string,
    private readonly unitName: string | undefined,
    /** The label must reach to the end; else it is enough that it stands there, and the longest is taken. */
    private readonly toTheEnd: boolean,
  ) {}

  read(at: number, state: State): LabelRead | undefined {
    if (this.deadEnds?.has(at)) return undefined;
    const read = this.labelAt(at, state) ?? this.behindOpening(at, state);
    if (!read) (this.deadEnds ??= new Set()).add(at);
    return read;
  }

  private labelAt(at: number, state: State): LabelRead | undefined {
    for (const label of wordsAt(LABEL_WORDS, this.text, at)) {
      this.behindLabel ??= at + label.length;
      const meaning = meaningOf(label);
      const isFrom = this.toTheEnd && this.endsInFrom(at + label.length);
      const behind = this.toTheEnd ? this.behind(meaning, at + label.length) : { column: meaning.column };
      if (!behind) continue;
      const year = state.year ?? behind.year;
      return { label, meaning, ...state, column: behind.column, year, isFrom, end: at + label.length };
    }
    return undefined;
  }

  private behindOpening(at: number, state: State): LabelRead | undefined {
    YEAR.lastIndex = at;
    const [year] = YEAR.exec(this.text) ?? [];
    if (year !== undefined) {
      const named = Number(/\d{4}/.exec(year)?.[0]);
      return this.read(at + year.length, { ...state, year: state.year ?? named });
    }
    const own = this.unitName && selfNames(this.unitName).find((name) => this.namesItself(name, at));
    if (own) {
      const read = this.read(at + own.length, { ...state, namesUnit: true });
      if (read) return read;
    }
    // 学校有编制142名.
    if (state.namesUnit && this.text.charAt(at) === "有") return this.read(at + 1, state);
    const short = own === undefined && this.unitName ? abbreviationAt(this.text, at, this.unitName) : 0;
    if (short > 0) return this.read(at + short, { ...state, namesUnit: true });
    for (const word of wordsAt(OPENING_WORDS, this.text, at)) {
      const { unit, year: yearWord, parts } = OPENINGS.get(word)!;
      const read = this.read(at + word.length, {
        year: state.year ?? yearWord,
        namesUnit: state.namesUnit || unit === true,
        opensParts: state.opensParts || parts === true,
      });
      if (read) return read;
    }
    return undefined;
  }

  /** 全镇 is its government, but 全镇财政 is all that is spent in the place. */
  private namesItself(name: string, at: number): boolean {
    const isPlace = name.startsWith("全") && this.text.startsWith("财政", at + name.length);
    return !isPlace && this.text.startsWith(name, at);
  }

  private endsInFrom(from: number): boolean {
    const [word] = wordsAt(ENDING_WORDS, this.text, from);
    return word !== undefined && from + word.length === this.text.length && ENDINGS.get(word)?.from === true;
  }

  /** The column that the words behind a label leave, and a year among them; `undefined` where they are not understood. */
  private behind(meaning: Meaning, from: number): { column: Column; year?: YearWord } | undefined {
    const said: Column[] = [];
    let year: YearWord;
    let at = from;
    while (at < this.text.length) {
      // 项目支出2024年预算262万元.
      YEAR.lastIndex = at;
      const [typed] = YEAR.exec(this.text) ?? [];
      const [word] = typed === undefined ? wordsAt(ENDING_WORDS, this.text, at) : [typed];
      if (word === undefined) return undefined;
      if (typed !== undefined) year = Number(/\d{4}/.exec(typed)?.[0]);
      const { column, from: isFrom } = ENDINGS.get(word) ?? {};
      if (column) said.push(column);
      at += word.length;
      // 由2021年的3.50万元: of a year that no table has.
      if (isFrom && at < this.text.length) return undefined;
    }
    const [column] = said;
    if (column === undefined) return { column: meaning.column, year };
    const agrees = said.every((other) => other === column) && (!meaning.columnIsNamed || column === meaning.column);
    return { column: agrees ? column : "unclear", year };
  }
}

/** What a unit calls itself: its name, and what kind of unit that says it is (学校核定编制142名). */
function selfNames(unitName: string): readonly string[] {
  if (askedLast.unitName !== unitName) {
    const ofKind = KINDS_OF_UNITS.flatMap(([ending, names]) => (ending.test(unitName) ? names : []));
    askedLast = { unitName, names: [unitName, ...shortNames(unitName), ...ofKind] };
  }
  return askedLast.names;
}

/** A report asks for the names of one unit at every word. */
let askedLast: { readonly unitName: string; readonly names: readonly string[] } = { unitName: "", names: [] };

/** 石桥镇 for 石桥镇人民政府, and 湖滨区水利中心 for 青岚市湖滨区水利中心. */
function shortNames(unitName: string): readonly string[] {
  const withoutOffice = unitName.replace(/(?:人民政府|办事处)$/, "");
  const own = [unitName, withoutOffice].flatMap((name) => [name, name.replace(/^[^省市县区]{1,5}[省市](?=.{4})/, "")]);
  return [...new Set(own)].filter((name) => name !== unitName && name.length >= 3);
}

/** What stands before the name of the office itself: 青岚市湖滨区. */
const PLACES = /^(?:(?:[^省市县区]{1,5}[省市])?[^省市县区]{1,4}[县区]|[^省市县区]{1,5}[省市])(?=.{3})/;
const SHORTEST_NAME = 3;

/**
 * How long a name stands there that is the unit's with something left out: 云岭县疾控中心 for 云岭县疾病预防控制中心, 林业局 and 县林业局 for
 * 云台县林业局. 0 where none does.
 */
function abbreviationAt(text: string, at: number, unitName: string): number {
  const place = PLACES.exec(unitName)?.[0] ?? "";
  const office = unitName.slice(place.length);
  const isOpened = [unitName.slice(0, 2), place.slice(-1) + office.charAt(0), office.charAt(0)].some((begin) =>
    text.startsWith(begin, at),
  );
  if (!isOpened) return 0;
  for (let end = Math.min(text.length, at + unitName.length - 1); end - at >= SHORTEST_NAME; end--) {
    if (text.charAt(end - 1) !== unitName.slice(-1)) continue;
    const short = text.slice(at, end);
    if (isLeftOf(short, unitName)) return short.length;
  }
  return 0;
}

/** Whether nothing but leaving characters out makes the one of the other. */
export function isLeftOf(short: string, whole: string): boolean {
  let at = 0;
  for (const sign of short) {
    at = whole.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const KINDS_OF_UNITS: readonly (readonly [ending: RegExp, names: readonly string[]])[] = [
  [/(?:学校|中学|小学|学院|大学|职校|幼儿园|[一二三四五六七八九十]中)$/, ["学校", "全校", "我校"]],
  [/(?:医院|卫生院)$/, ["医院", "全院", "卫生院"]],
  [/幼儿园$/, ["幼儿园", "全园", "我园", "本园"]],
  [/(?:镇|镇人民政府)$/, ["镇政府", "镇机关", "全镇"]],
  [/(?:乡|乡人民政府)$/, ["乡政府", "乡机关", "全乡"]],
  [/残疾人联合会$/, ["残联", "县残联", "市残联", "区残联"]],
  [/妇女联合会$/, ["妇联", "县妇联", "市妇联", "区妇联"]],
  [/科学技术协会$/, ["科协", "县科协", "市科协", "区科协"]],
  [/街道(?:办事处|办)?$/, ["办事处", "街道办事处", "街道"]],
];

/** 决算, or 2024年决算. */
function continuationOf(text: string): { column: Column | undefined; year: YearWord } {
  YEAR.lastIndex = 0;
  const [typed = ""] = YEAR.exec(text) ?? [];
  const column = CONTINUATIONS.get(text.slice(typed.length).replace(/(?:为|是|共|达|数为)$/, ""));
  return { column, year: typed === "" ? undefined : Number(/\d{4}/.exec(typed)?.[0]) };
}
