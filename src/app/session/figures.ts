import { percent } from "../../core/numbers/wording";
import type { CellContent } from "../../core/fixing/edit";
import { shownValue } from "../../core/fixing/replace-value";
import { sameCell } from "../../core/grid/address";
import { Decimal } from "../../core/numbers/decimal";
import type { Finding } from "../../core/rules/finding";
import { differenceText, figureText, type StatedFigure } from "../../core/rules/stated-figure";

/** A figure of a finding card and what it is called. */
interface FigureLine {
  readonly name: string;
  readonly text: string;
}

/**
 * Both figures and their difference, each with its unit, of a finding whose own figure is to become the other; none where
 * the sentence alone can tell what is compared with what.
 */
export function figuresOf({ at, actual, expected, difference, fix }: Finding): readonly FigureLine[] {
  const isMendable = fix?.edits.length === 1 && at && fix.edits[0] && sameCell(fix.edits[0].at, at);
  if (!isMendable || !isStated(actual) || !isStated(expected) || !difference) return [];
  const lines = [
    { name: "表中", text: figureText(actual) },
    { name: "应为", text: figureText(expected) },
    ...(difference.value.isZero() ? [] : [{ name: "相差", text: differenceText(difference) }]),
  ];
  // Said once: three amounts stand side by side in a narrow pane.
  const unit = ` ${actual.unit ?? ""}`;
  if (actual.kind !== "amount" || !lines.every(({ text }) => text.endsWith(unit))) return lines;
  const last = lines.length - 1;
  return lines.map(({ name, text }, index) => ({
    name: index === last ? `${name}（${actual.unit}）` : name,
    text: text.slice(0, -unit.length),
  }));
}

/** Whether what a finding tells is a figure, and not a text. */
export function isStated(told: Finding["actual"]): told is StatedFigure {
  return told !== null && typeof told !== "string";
}

/** What a cell holds, in words: 「（空）」, `=F5/E5`, a rate held as a number as a percentage. */
export function contentWords(content: CellContent, isRate: boolean): string {
  if ("formula" in content) return `=${content.formula}`;
  const { value } = content;
  if (isRate && typeof value === "number") return percent(new Decimal(value));
  const text = shownValue(value);
  return text === "" ? "（空）" : text;
}
