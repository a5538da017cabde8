import { areaContains, columnLetters, MAX_COLUMNS, MAX_ROWS, quoteSheet, type Area } from "../grid/address";
import { tokenise, type Coordinate, type ReferenceEnd, type Token } from "./tokens";

/** Cells that a formula refers to. Whole columns reach over all rows, whole rows over all columns. */
export interface Referred {
  readonly sheet: string;
  readonly area: Area;
  /** Written without `$` before its rows: in a format or a validation of many cells it means another row for each. */
  readonly hasRelativeRows?: boolean;
}

/** Where a formula stands: references without a sheet are read on `from` and written for `to`. */
export interface Home {
  readonly from: string;
  readonly to: string;
}

/**
 * A formula whose references follow the cells they mean. `follow` says where those are now, `undefined` where they are
 * gone, which is written `#REF!`; dollars stay, and everything else keeps its exact text. References to other workbooks
 * or across several sheets are left as they are. Never throws.
 */
export function remapReferences(
  formula: string,
  home: Home,
  follow: (referred: Referred) => Referred | undefined,
): string {
  const pieces: string[] = [];
  let prefix: Token | undefined;
  for (const token of tokenise(formula)) {
    if (token.kind === "sheet") {
      if (prefix) pieces.push(prefix.text);
      prefix = token;
      continue;
    }
    pieces.push(token.kind === "reference" ? remapped(token, prefix, home, follow) : (prefix?.text ?? "") + token.text);
    prefix = undefined;
  }
  return pieces.join("") + (prefix?.text ?? "");
}

/** A block of cells of one sheet. */
export type Block = Pick<Referred, "sheet" | "area">;

/** Whether cells all lie in a block. */
export function liesIn({ sheet, area }: Referred, block: Block): boolean {
  return (
    sheet.toLowerCase() === block.sheet.toLowerCase() &&
    areaContains(block.area, area.top, area.left) &&
    areaContains(block.area, area.bottom, area.right)
  );
}

/** Whether a formula on the sheet `home` refers to cells that all lie in a block. */
export function refersInto(formula: string, home: string, block: Block): boolean {
  let refers = false;
  remapReferences(formula, { from: home, to: home }, (referred) => {
    refers ||= liesIn(referred, block);
    return referred;
  });
  return refers;
}

type ReferenceToken = Extract<Token, { kind: "reference" }>;

function remapped(
  token: ReferenceToken,
  prefix: Token | undefined,
  home: Home,
  follow: (referred: Referred) => Referred | undefined,
): string {
  const sheet = prefix?.kind === "sheet" ? prefix.sheet : home.from;
  if (sheet === undefined) return (prefix?.text ?? "") + token.text;
  const area = areaOf(token);
  const ends = token.to ? [token.from, token.to] : [token.from];
  const hasRelativeRows = ends.some(({ row }) => row !== undefined && !row.absolute);
  const now = follow({ sheet, area, hasRelativeRows });
  if (!now) return "#REF!";
  const stays = sameSheet(now.sheet, sheet);
  const needsPrefix = prefix === undefined && !sameSheet(now.sheet, home.to);
  const written = needsPrefix || (prefix && !stays) ? `${quoteSheet(now.sheet)}!` : (prefix?.text ?? "");
  return written + (sameArea(area, now.area) ? token.text : referenceText(token, now.area));
}

function areaOf({ from, to = from }: ReferenceToken): Area {
  const rows = [from.row?.index ?? 0, to.row?.index ?? MAX_ROWS - 1];
  const columns = [from.column?.index ?? 0, to.column?.index ?? MAX_COLUMNS - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** The area as the token writes it: its dollars, and the corner that it named first. */
function referenceText({ from, to }: ReferenceToken, { top, bottom, left, right }: Area): string {
  if (!to) return endText(from, top, left);
  const isUpward = (from.row?.index ?? 0) > (to.row?.index ?? 0);
  const isLeftward = (from.column?.index ?? 0) > (to.column?.index ?? 0);
  const first = endText(from, isUpward ? bottom : top, isLeftward ? right : left);
  return `${first}:${endText(to, isUpward ? top : bottom, isLeftward ? left : right)}`;
}

function endText(end: ReferenceEnd, row: number, column: number): string {
  const letters = end.column ? `${dollar(end.column)}${columnLetters(column)}` : "";
  return end.row ? `${letters}${dollar(end.row)}${row + 1}` : letters;
}

function dollar({ absolute }: Coordinate): string {
  return absolute ? "$" : "";
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
