import type { Decimal } from "../numbers/decimal";
import { toFixedAtLeast, toPlain } from "../numbers/decimal";
import { inFormUnit } from "../fixing/replace-value";
import type { Place, ValueKind } from "../values/sourced";

/** What a figure of a finding is, and the unit it is told in; `null` for a bare number. */
export interface FigureUnit {
  readonly kind: Exclude<ValueKind, "text">;
  readonly unit: string | null;
}

/** A figure of a finding, from the rule to the card. */
export interface StatedFigure extends FigureUnit {
  /** In `unit`; a rate as a ratio. */
  readonly value: Decimal;
}

/** Amounts as they are held. */
export const IN_WAN: FigureUnit = { kind: "amount", unit: "万元" };
export const AS_RATE: FigureUnit = { kind: "rate", unit: "%" };
export const IN_MARKS: FigureUnit = { kind: "score", unit: "分" };
export const IN_PEOPLE: FigureUnit = { kind: "count", unit: "人" };
const BARE: FigureUnit = { kind: "count", unit: null };

const OF_KIND: Readonly<Record<ValueKind, FigureUnit>> = {
  amount: IN_WAN,
  rate: AS_RATE,
  score: IN_MARKS,
  count: BARE,
  text: BARE,
};

/** The unit that figures of a place are told in: the form's own for money. A place of no figure has a bare one. */
export function unitAt(place: { readonly at: unknown } | Place): FigureUnit {
  if (!("valueKind" in place)) return BARE;
  return isInYuan(place) ? { kind: "amount", unit: "元" } : OF_KIND[place.valueKind];
}

/** A value as it is held (amounts in 万元, rates as ratios) in the unit it is told in. */
export function inUnit(value: Decimal, unit: FigureUnit): StatedFigure {
  return { ...unit, value: unit.kind === "amount" && unit.unit === "元" ? inFormUnit(YUAN, value) : value };
}

/** A value as it is held, told as the figures of a place are. */
export function figureAt(place: Place, value: Decimal): StatedFigure {
  return inUnit(value, unitAt(place));
}

/** A figure in words: 126.66 万元, 2020000.00 元, 97.99%, 12 人. */
export function figureText({ value, kind, unit }: StatedFigure): string {
  switch (kind) {
    case "amount":
      return `${toFixedAtLeast(value, 2)} ${unit ?? ""}`;
    case "rate":
      return `${toPlain(value.times(100).toDecimalPlaces(2))}%`;
    case "score":
    case "count":
      return `${toPlain(value.toDecimalPlaces(2))}${unit === null ? "" : ` ${unit}`}`;
  }
}

/** How far two figures are apart, in words and without sign: 1.66 万元, 2.5 个百分点. */
export function differenceText({ value, kind, unit }: StatedFigure): string {
  if (kind !== "rate") return figureText({ value: value.abs(), kind, unit });
  return `${toPlain(value.abs().times(100).toDecimalPlaces(2))} 个百分点`;
}

/** A decimal string of the contract: amounts in the unit they are told in, rates as ratios. */
export function plainStated(stated: StatedFigure | string | null): string | null {
  return stated === null || typeof stated === "string" ? stated : toPlain(stated.value);
}

/** A figure without the unit that the whole table has; an amount of a table in 元 names it. */
export function shownFigure(place: Place, value: Decimal): string {
  if (place.valueKind !== "amount") return value.toDecimalPlaces(4).toFixed();
  return isInYuan(place) ? figureText(figureAt(place, value)) : toFixedAtLeast(value, 2);
}

const YUAN = { valueKind: "amount", unit: "元" } as const;

function isInYuan(place: Place): boolean {
  return place.valueKind === "amount" && place.unit === "元";
}
