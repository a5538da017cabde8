import type { IIndentAttributesProperties } from "docx";
import { charactersIn } from "./fit-table";
import { TEXT_WIDTH } from "./page";
import { SIZE_2 } from "./styles";

/** How many lines a title takes between the margins of an upright page; its own line ends count. */
export function titleLines(text: string): number {
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, TEXT_WIDTH.upright, SIZE_2), 0);
}

/**
 * Room at both sides of a centred text that is too long for a line, so that its lines are about as long as each other: the standard
 * wants a block, not one character left over. `size` in half points, `width` of the page's text in twips.
 */
export function balancingIndent(
  text: string,
  size: number = SIZE_2,
  width: number = TEXT_WIDTH.upright,
): IIndentAttributesProperties {
  const lines = text.split("\n").map((line) => ({ characters: charactersIn(line), lines: linesOf(line, width, size) }));
  if (lines.every((line) => line.lines === 1)) return {};
  const longest = Math.max(...lines.map((line) => Math.ceil(line.characters / line.lines)));
  const room = Math.floor((width - (longest + SPARE_CHARACTERS) * characterOf(size)) / 2);
  return room > 0 ? { left: room, right: room } : {};
}

/** A line may not begin with a closing mark, which takes the character before it along. */
const SPARE_CHARACTERS = 1;

function linesOf(line: string, width: number, size: number): number {
  return Math.max(1, Math.ceil((charactersIn(line) * characterOf(size)) / width));
}

/** A character of so many half points in twips. */
function characterOf(size: number): number {
  return size * 10;
}
