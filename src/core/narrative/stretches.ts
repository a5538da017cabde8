import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { CellRef } from "../grid/address";
import { writableInXml } from "../xml-characters";
import type { ReportDocument, ReportParagraph } from "./document";
import { joined, piecesOfText, type Live, type Piece } from "./piece";
import type { ParagraphMark } from "./word-marks";

/** What people call a cell: form and label, never its address. */
export type CellName = (at: CellRef) => string;

/** Words that stay, what only a person can write, or words that hang on cells and can be brought up to date. */
export type Stretch =
  | { readonly kind: "words" | "gap"; readonly text: string }
  | { readonly kind: "figure"; readonly text: string; readonly id: string; readonly names: readonly string[] };

/** A paragraph as a program that edits text can hold it. */
export interface StretchedParagraph {
  readonly stretches: readonly Stretch[];
  /** Tells the paragraph from all others of its report, in letters and digits; absent for a person's own. */
  readonly mark?: string;
}

/** Hexadecimal digits: enough to tell a thousand apart. A bookmark's name has room for no more than a mark and two prints. */
const ID_LENGTH = 16;
const MARK_LENGTH = 12;
const PARAGRAPH_PRINT_LENGTH = 10;
const PRINT_LENGTH = 8;

/**
 * The paragraphs of a report in stretches. A figure is known by its paragraph, by what people call the cells it hangs on, and by how it is
 * shown: the same whatever those cells hold and wherever they stand. Words that may come to nothing take the sign behind them along, so
 * that there is always something to be brought up to date.
 */
export function stretchesOf({ paragraphs, project }: ReportDocument, nameOf?: CellName): readonly StretchedParagraph[] {
  return paragraphs.map((paragraph) => {
    const stretches = stretchesOfParagraph(paragraph, project, nameOf);
    return { stretches, ...(paragraph.key === undefined ? {} : { mark: paragraphMark(paragraph.key, project) }) };
  });
}

/** What a paragraph's key becomes where only letters and digits may stand: another for every project that there is a report on. */
export function paragraphMark(key: string, project?: string): string {
  return digest(project === undefined ? key : `${project}\n${key}`, MARK_LENGTH);
}

/** What a bookmark says of the paragraph it stands around. */
export function markOfStretches(mark: string, stretches: readonly Pick<Stretch, "kind" | "text">[]): ParagraphMark {
  const whole = printOfParagraph(stretches.map(({ text }) => text).join(""));
  return { mark, print: printOfStretches(stretches), whole };
}

/** Tells whether a whole paragraph still says the same; white space does not count. */
export function printOfParagraph(text: string): string {
  return printOfStretches([{ kind: "words", text }]);
}

/** Tells whether a text still says the same; white space does not count. */
export function printOfText(text: string): string {
  return digest(bare(text), PRINT_LENGTH);
}

/** Tells whether the words of a paragraph around its figures are still the same. */
export function printOfStretches(stretches: readonly Pick<Stretch, "kind" | "text">[]): string {
  const words = stretches.map(({ kind, text }) => (kind === "figure" ? "@" : bare(text)));
  return digest(words.join(""), PARAGRAPH_PRINT_LENGTH);
}

/** Pieces that make one stretch. */
interface Group {
  readonly kind: Stretch["kind"];
  text: string;
  readonly lives: Live[];
}

function stretchesOfParagraph(
  { sentences, key = "" }: ReportParagraph,
  project: string | undefined,
  nameOf: CellName | undefined,
): readonly Stretch[] {
  const groups = grouped(joined(sentences.flat()), nameOf !== undefined);
  const seen = new Map<string, number>();
  return groups.flatMap((group): Stretch[] => {
    const { kind, text, lives } = group;
    if (kind !== "figure" || !nameOf) return text === "" ? [] : [{ kind: kind === "figure" ? "words" : kind, text }];
    const names = [...new Set(lives.flatMap(({ reads }) => reads.map(nameOf)))];
    const own = [project ?? "", key, shapeOf(lives), ...names].join("\n");
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    return [{ kind, text, id: digest(`${own}\n${count}`, ID_LENGTH), names }];
  });
}

function grouped(pieces: readonly Piece[], apart: boolean): readonly Group[] {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    const isFigure = apart && piece.kind === "live" && piece.reads.length > 0;
    if (!isFigure) {
      for (const part of piece.kind === "gap" ? [piece] : piecesOfText(piece.text)) put(groups, part);
    } else if (last && isOpen(last)) {
      last.text += piece.text;
      last.lives.push(piece);
    } else groups.push({ kind: "figure", text: piece.text, lives: [piece] });
  }
  const end = groups.at(-1);
  const before = groups.at(-2);
  if (end && isOpen(end) && before?.kind === "words") {
    const taken = Array.from(before.text).at(-1) ?? "";
    before.text = before.text.slice(0, before.text.length - taken.length);
    end.text = taken + end.text;
  }
  return groups;
}

function put(groups: Group[], piece: Piece): void {
  const last = groups.at(-1);
  let { text } = piece;
  if (last && isOpen(last) && piece.kind === "literal") {
    const [taken = ""] = text;
    last.text += taken;
    last.lives.push(CLOSED);
    text = text.slice(taken.length);
  }
  const kind = piece.kind === "gap" ? "gap" : "words";
  const now = groups.at(-1);
  if (now?.kind === "words" && kind === "words") now.text += text;
  else if (text !== "") groups.push({ kind, text, lives: [] });
}

/** Stands behind the words of a figure that has taken its sign along. */
const CLOSED: Live = { kind: "live", text: "", formula: "TEXT()", reads: [], frozen: false };

/** Words that may come to nothing, with no sign behind them yet. */
function isOpen({ kind, lives }: Group): boolean {
  return kind === "figure" && lives.every((live) => live !== CLOSED) && shapeOf(lives) === "words";
}

/** How a figure is shown: what its formula does last tells, not what it is now. */
function shapeOf(lives: readonly Live[]): string {
  if (lives.length > 1) return "words";
  const formula = lives[0]?.formula ?? "";
  if (/^TEXT\([^]*,"0\.00%"\)$/.test(formula)) return "rate";
  if (/^TEXT\([^]*,"0\.00##"\)$/.test(formula)) return "amount";
  return /^ROUND\([^]*,2\)$/.test(formula) ? "number" : "words";
}

/** As any program that keeps a document may give it back. */
function bare(text: string): string {
  return writableInXml(text).replace(/\s+/g, "");
}

function digest(text: string, length: number): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);
}
