import { money, percent, points } from "../../catalogue/wording";
import type { CellContent } from "../../core/fixing/edit";
import { shownValue } from "../../core/fixing/replace-value";
import { sameCell, type CellRef } from "../../core/grid/address";
import { Decimal } from "../../core/numbers/decimal";
import { isPlaced, type ValueKind } from "../../core/reading/sourced";
import type { Finding } from "../../core/rules/finding";
import type { WorkbookCheck } from "../check";

/** A figure of a finding card and what it is called. */
export interface FigureLine {
  readonly name: string;
  readonly text: string;
}

/** Both figures and their difference, as far as the finding has them: rates as percentages, amounts in 万元. */
export function figuresOf(finding: Finding, check: WorkbookCheck): readonly FigureLine[] {
  const kind = finding.at ? valueKindAt(finding.at, check) : undefined;
  const lines = [
    { name: "表中", text: figureWords(finding.actual, kind) },
    { name: isCertain(finding) ? "应为" : "对照", text: figureWords(finding.expected, kind) },
    { name: "相差", text: differenceWords(finding.difference, kind) },
  ];
  return lines.filter(({ text }) => text !== "");
}

/** What a warning compares a figure with need not be the right one: a budget that was overspent is no target. */
function isCertain({ severity, fix }: Finding): boolean {
  return severity === "error" || fix !== null;
}

/** What the form asks for at a cell; `undefined` where no form speaks of it. */
export function valueKindAt(at: CellRef, { submission }: WorkbookCheck): ValueKind | undefined {
  for (const { sheet, places } of submission.forms) {
    if (sheet !== at.sheet) continue;
    for (const place of places) if (isPlaced(place) && sameCell(place.at, at)) return place.valueKind;
  }
  return undefined;
}

/** What a cell holds, in words: 「（空）」, `=F5/E5`, a rate held as a number as a percentage. */
export function contentWords(content: CellContent, kind: ValueKind | undefined): string {
  if ("formula" in content) return `=${content.formula}`;
  const { value } = content;
  if (kind === "rate" && typeof value === "number") return percent(new Decimal(value));
  const text = shownValue(value);
  return text === "" ? "（空）" : text;
}

function figureWords(text: string | null, kind: ValueKind | undefined): string {
  const figure = decimalOf(text);
  if (!figure) return text ?? "";
  if (kind === "rate") return percent(figure);
  return kind === "amount" ? `${money(figure)} 万元` : figure.toFixed();
}

function differenceWords(text: string | null, kind: ValueKind | undefined): string {
  const figure = decimalOf(text);
  if (!figure || figure.isZero()) return "";
  if (kind === "rate") return points(figure);
  return kind === "amount" ? `${money(figure.abs())} 万元` : figure.abs().toFixed();
}

function decimalOf(text: string | null): Decimal | undefined {
  return text !== null && /^-?\d+(?:\.\d+)?$/.test(text) ? new Decimal(text) : undefined;
}
