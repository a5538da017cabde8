import { percent } from "../../core/numbers/wording";
import type { CellContent } from "../../core/fixing/edit";
import { shownValue } from "../../core/fixing/replace-value";
import { Decimal } from "../../core/numbers/decimal";
import type { Finding } from "../../core/rules/finding";
import { differenceText, figureText, type StatedFigure } from "../../core/rules/stated-figure";

/** A figure of a finding card and what it is called. */
export interface FigureLine {
  readonly name: string;
  readonly text: string;
}

/** Both figures and their difference, as far as the finding has them, each with its unit. */
export function figuresOf(finding: Finding): readonly FigureLine[] {
  const { difference } = finding;
  const lines = [
    { name: "表中", text: words(finding.actual) },
    { name: isCertain(finding) ? "应为" : "对照", text: words(finding.expected) },
    { name: "相差", text: !difference || difference.value.isZero() ? "" : differenceText(difference) },
  ];
  return lines.filter(({ text }) => text !== "");
}

/** What a warning compares a figure with need not be the right one: a budget that was overspent is no target. */
function isCertain({ severity, fix }: Finding): boolean {
  return severity === "error" || fix !== null;
}

/** What a cell holds, in words: 「（空）」, `=F5/E5`, a rate held as a number as a percentage. */
export function contentWords(content: CellContent, isRate: boolean): string {
  if ("formula" in content) return `=${content.formula}`;
  const { value } = content;
  if (isRate && typeof value === "number") return percent(new Decimal(value));
  const text = shownValue(value);
  return text === "" ? "（空）" : text;
}

function words(stated: StatedFigure | string | null): string {
  return stated === null || typeof stated === "string" ? (stated ?? "") : figureText(stated);
}
