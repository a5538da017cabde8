import { onceForEach } from "../../core/once-for-each";
import { compactText } from "../../core/values/normalise";

/** A name as it may be told in running text: 清淤渠道长度, its core 清淤渠道, and 渠道清淤. */
export interface NameForms {
  /** Normalised: NFKC, without white space, list numbers and quotation marks. */
  readonly whole: string;
  /** Without the endings that only say how it is measured; absent where too little is left. */
  readonly core: string | undefined;
  /** The core in pieces of two characters, which may stand in any order; empty where it has an odd number. */
  readonly pieces: readonly string[];
  /** As it is told in other words: 购买教学设备 for 购置教学设备, 巡回审判场次 for 开展巡回审判场次, 投诉同比下降 for 投诉下降率. */
  readonly respelled: readonly string[];
}

/** How a name was told, from the surest to the least sure. */
type NameMatchKind = "whole" | "core" | "pieces" | "respelled";

/** Where a name stands in a text. */
export interface NameMatch<T> {
  readonly of: T;
  readonly kind: NameMatchKind;
  readonly start: number;
  readonly end: number;
}

/** Shorter cores stand in too many other words. */
const SHORTEST_CORE = 4;
const PIECE = 2;

const LIST_NUMBER = /^(?:\(?[一二三四五六七八九十\d]{1,2}[)、.．](?!\d)|[①-⑳]|指标\d{0,3}:)+/;
const QUOTATION_MARKS = /[“”‘’"'「」『』《》〈〉]/g;
/** 指标 at the end says nothing: 清淤渠道长度指标. */
const SAYS_INDICATOR = /指标$/;

/** The key by which two names are one: 「1.清淤渠道长度」 and “清淤渠道长度”. Years and brackets stay, for they tell things apart. */
export function nameKey(name: string): string {
  return compactText(name).replace(QUOTATION_MARKS, "").replace(LIST_NUMBER, "").replace(SAYS_INDICATOR, "");
}

/**
 * The forms of a name. `measureEndings` are the pack's: 长度, 次数, 率 …; `sameVerbs` are its groups of verbs that one thing is told with:
 * 购置、购买.
 */
export function nameForms(
  name: string,
  measureEndings: readonly string[],
  sameVerbs: readonly (readonly string[])[] = [],
): NameForms {
  const whole = nameKey(name);
  const core = coreOf(whole, measureEndings);
  return {
    whole,
    core,
    pieces: core === undefined ? [] : piecesOf(core),
    respelled: [...new Set([...respelledOf(core ?? whole, sameVerbs), ...toldOtherwise(whole, core, measureEndings)])],
  };
}

/**
 * The names that a text tells, none within another: where two overlap the surer one stands, then the longer. Texts are expected as
 * `plainTextOf` makes them (half width, no white space or quotation marks).
 */
export function namesIn<T extends { readonly forms: NameForms }>(
  text: string,
  candidates: readonly T[],
): readonly NameMatch<T>[] {
  const told: { readonly bearer: number; readonly places: readonly NamePlace[] }[] = [];
  for (const { forms, bearers } of namesOf(candidates)) {
    const places = placesOfName(text, forms);
    if (places.length > 0) for (const bearer of bearers) told.push({ bearer, places });
  }
  if (told.length === 0) return [];
  const found = told
    .sort((a, b) => a.bearer - b.bearer)
    .flatMap(({ bearer, places }) => places.map((place) => ({ of: candidates[bearer]!, ...place })));
  if (found.length < 2) return found;
  const ranked = [...found].sort((a, b) => RANK[a.kind] - RANK[b.kind] || lengthOf(b) - lengthOf(a));
  const taken: NameMatch<T>[] = [];
  for (const match of ranked) {
    if (!taken.some((other) => overlap(other, match) && !isAnotherOf(other, match))) taken.push(match);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** The candidates whose names a text may tell, in their order: whatever `namesIn` finds in it or in a piece of it is among them. */
export function namesPerhapsIn<T extends { readonly forms: NameForms }>(
  text: string,
  candidates: readonly T[],
): readonly T[] {
  const told: number[] = [];
  for (const { forms, bearers } of namesOf(candidates))
    if (mayTell(text, forms)) for (const bearer of bearers) told.push(bearer);
  return told.sort((a, b) => a - b).map((bearer) => candidates[bearer]!);
}

function mayTell(text: string, { whole, core, pieces, respelled }: NameForms): boolean {
  return (
    text.includes(core ?? whole) ||
    respelled.some((other) => text.includes(other)) ||
    (pieces.length > 0 && pieces.every((piece) => text.includes(piece)))
  );
}

/** A name, and the numbers of those among the candidates that bear it. */
interface BorneName {
  readonly forms: NameForms;
  readonly bearers: number[];
}

/** Hundreds of projects have the same indicators: each name is looked for once. */
const namesOf = onceForEach((candidates: readonly { readonly forms: NameForms }[]): readonly BorneName[] => {
  const names = new Map<string, BorneName>();
  for (const [number, { forms }] of candidates.entries()) {
    const key = `${forms.whole}/${forms.core ?? ""}`;
    const name = names.get(key);
    if (name) name.bearers.push(number);
    else names.set(key, { forms, bearers: [number] });
  }
  return [...names.values()];
});

const RANK: Readonly<Record<NameMatchKind, number>> = { whole: 0, core: 1, pieces: 2, respelled: 3 };

function coreOf(whole: string, endings: readonly string[]): string | undefined {
  let longest = 0;
  for (const ending of endings) {
    const isLonger = ending.length > longest && whole.length - ending.length >= SHORTEST_CORE;
    if (isLonger && whole.endsWith(ending)) longest = ending.length;
  }
  return longest === 0 ? undefined : whole.slice(0, -longest);
}

function piecesOf(core: string): readonly string[] {
  if (core.length % PIECE !== 0 || core.length < SHORTEST_CORE) return [];
  return Array.from({ length: core.length / PIECE }, (_, index) => core.slice(index * PIECE, (index + 1) * PIECE));
}

function respelledOf(name: string, sameVerbs: readonly (readonly string[])[]): readonly string[] {
  // 受资助学生 are those whom it was given to: 资助学生.
  const passive = /^受(?![益理灾害训])/.test(name) && name.length > SHORTEST_CORE ? [name.slice(1)] : [];
  const respelled = [...passive];
  for (const verbs of sameVerbs) {
    const verb = verbs.find((own) => name.startsWith(own) || name.endsWith(own));
    if (verb === undefined || name.length - verb.length < PIECE || name.length < SHORTEST_CORE) continue;
    const rest = name.startsWith(verb) ? name.slice(verb.length) : name.slice(0, -verb.length);
    for (const other of verbs) for (const text of [other + rest, rest + other]) if (text !== name) respelled.push(text);
  }
  return respelled;
}

/** Verbs that say no more than that something took place. */
const TOOK_PLACE = /^(?:开展|组织开展|组织|举办|召开|举行)/;
const MOVED = /(?:下降|降低|减少|增长|提高|提升|增加|上升)率?$/;

/** 处置案件 for 处置案件数 (and not 处置案), what took place without its verb, and a move with what it is measured from. */
function toldOtherwise(whole: string, core: string | undefined, endings: readonly string[]): readonly string[] {
  const longer = endings.filter((ending) => whole.endsWith(ending)).map((ending) => whole.slice(0, -ending.length));
  const verbless = [whole, core ?? ""]
    .map((text) => text.replace(TOOK_PLACE, ""))
    .filter((text) => !whole.startsWith(text));
  const [move] = MOVED.exec(whole) ?? [];
  const moved =
    move === undefined
      ? []
      : ["同比", "较上年", "比上年"].map((since) => whole.slice(0, -move.length) + since + move.replace("率", ""));
  // 灌溉面积改善1.25万亩 for 改善灌溉面积.
  const turned = whole.length > SHORTEST_CORE + 1 ? [whole.slice(PIECE) + whole.slice(0, PIECE)] : [];
  return [...longer, ...verbless, ...moved, ...turned].filter(
    (text) => text.length >= SHORTEST_CORE && text !== whole && text !== core,
  );
}

type NamePlace = Omit<NameMatch<unknown>, "of">;

function placesOfName(text: string, { whole, core, pieces, respelled }: NameForms): readonly NamePlace[] {
  const found: NamePlace[] = [];
  // A name begins with its core.
  const ofCore = core === undefined ? NOWHERE : placesOf(text, core);
  if (core === undefined || ofCore.length > 0)
    for (const start of placesOf(text, whole)) found.push(place("whole", start, whole.length));
  for (const other of respelled)
    for (const start of placesOf(text, other)) found.push(place("respelled", start, other.length));
  if (core === undefined) return found;
  for (const start of ofCore) {
    // 处置数字城管案件 goes on behind 处置数字城管案.
    const goesOn = found.some((other) => other.start === start && other.end > start + core.length);
    if (!goesOn) found.push(place("core", start, core.length));
  }
  for (const start of placesOfPieces(text, pieces)) found.push(place("pieces", start, core.length));
  return found;
}

function place(kind: NameMatchKind, start: number, length: number): NamePlace {
  return { kind, start, end: start + length };
}

function placesOf(text: string, name: string): readonly number[] {
  let at = name.length < PIECE ? -1 : text.indexOf(name);
  if (at < 0) return NOWHERE;
  const places: number[] = [];
  for (; at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  return places;
}

const NOWHERE: readonly number[] = [];

function placesOfPieces(text: string, pieces: readonly string[]): readonly number[] {
  const [first] = pieces;
  if (first === undefined || !pieces.every((piece) => text.includes(piece))) return NOWHERE;
  const length = pieces.length * PIECE;
  const wanted = [...pieces].sort().join();
  const places: number[] = [];
  for (let start = 0; start + length <= text.length; start++) {
    if (!pieces.includes(text.slice(start, start + PIECE))) continue;
    if ([...piecesOf(text.slice(start, start + length))].sort().join() === wanted) places.push(start);
  }
  return places;
}

function lengthOf({ start, end }: NameMatch<unknown>): number {
  return end - start;
}

function overlap(a: NameMatch<unknown>, b: NameMatch<unknown>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Two things of one name stand at one place. */
function isAnotherOf(a: NameMatch<unknown>, b: NameMatch<unknown>): boolean {
  return a.start === b.start && a.end === b.end && a.of !== b.of;
}
