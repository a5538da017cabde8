import { greatestOf, leastOf } from "../../../core/extremes";
import { HostError } from "../../../app/ports";
import { remapReferences } from "../../../core/formula/remap";
import { areaToA1, type Area } from "../../../core/grid/address";
import type { Splice } from "../../opc/splice";
import { removal } from "../../opc/splice";
import { attributesOf, isEmptyTag, localName, textOf, type XmlElement } from "../../opc/xml-scanner";
import { decodeXml, encodeAttribute, encodeXml } from "../../opc/xml-text";
import { areasOf, below, type Placed } from "../placed-elements";
import { areaAfter, follower, type RowShift } from "./row-shift";

/** Names of elements whose text is a formula, in worksheets, their extensions, tables and charts. */
const FORMULAS = new Set(["formula", "formula1", "formula2", "f", "calculatedColumnFormula", "totalsRowFormula"]);

/** The elements at and below one whose text is a formula. */
export function formulasAt(placed: Placed): XmlElement[] {
  return [placed.element, ...below(placed)].filter(({ name }) => FORMULAS.has(localName(name)));
}

/** The splices that make all formulas in an element follow; `home` is the sheet that references without one mean. */
export function formulaSplices(placed: Placed, shift: RowShift, home: string): Splice[] {
  return formulasAt(placed).flatMap((element) =>
    textSplices(placed.text, element, (formula) => followed(formula, shift, home)),
  );
}

/** A formula of a cell, a name or a chart, after the shift. */
export function followed(formula: string, shift: RowShift, home: string): string {
  return remapReferences(formula, { from: home, to: home }, follower(shift));
}

function textSplices(text: string, element: XmlElement, change: (now: string) => string): Splice[] {
  if (isEmptyTag(element)) return [];
  const before = textOf(text, element);
  const after = change(before);
  return after === before ? [] : [{ start: element.openEnd, end: element.closeStart, text: encodeXml(after) }];
}

/**
 * The splices for a conditional format or a validation on the sheet itself: its areas move, and its formulas, which are
 * written for the first of its cells and mean others for the rest. Where nothing of its areas is left, it goes.
 * @throws HostError not-supported where one formula would no longer do for all of its cells
 */
export function coveringSplices(placed: Placed, shift: RowShift, what: string): Splice[] {
  const { text, element } = placed;
  const inside = below(placed);
  const list = attributesOf(text, element).find(({ name }) => localName(name) === "sqref");
  const listElement = inside.find(({ name }) => localName(name) === "sqref");
  const before = areasOf(list ? decodeXml(list.value) : listElement ? textOf(text, listElement) : "");
  if (before.length === 0) return [];
  const after = before.flatMap((area) => areaAfter(shift, area, true) ?? []);
  if (after.length === 0) return [removal(element)];
  const names = after.map(areaToA1).join(" ");
  const splices: Splice[] = [];
  if (names !== before.map(areaToA1).join(" ")) {
    if (list) splices.push({ start: list.valueStart, end: list.end - 1, text: encodeAttribute(names) });
    else if (listElement) splices.push({ start: listElement.openEnd, end: listElement.closeStart, text: names });
  }
  const change = (formula: string): string => coveringFormula(formula, shift, before, after, what);
  for (const one of inside) {
    if (FORMULAS.has(localName(one.name))) splices.push(...textSplices(text, one, change));
    if (localName(one.name) !== "cfvo") continue;
    const value = attributesOf(text, one).find(({ name }) => name === "val");
    if (!value) continue;
    const now = decodeXml(value.value);
    const then = change(now);
    if (then !== now) splices.push({ start: value.valueStart, end: value.end - 1, text: encodeAttribute(then) });
  }
  return splices;
}

function coveringFormula(
  formula: string,
  shift: RowShift,
  before: readonly Area[],
  after: readonly Area[],
  what: string,
): string {
  const first = (areas: readonly Area[]): number => leastOf(areas.map(({ top }) => top));
  const [top, by] = [first(before), first(after) - first(before)];
  const isOneRow = before.every((area) => area.top === top && area.bottom === top) && first(after) === last(after);
  const follow = follower(shift);
  return remapReferences(formula, { from: shift.sheet, to: shift.sheet }, (referred) => {
    const there = follow(referred);
    const isHere = referred.sheet.toLowerCase() === shift.sheet.toLowerCase();
    if (isOneRow || !isHere || !referred.hasRelativeRows) return there;
    const { area } = referred;
    const moved = { ...referred, area: { ...area, top: area.top + by, bottom: area.bottom + by } };
    // For each of the cells its own row is meant.
    if (area.top === top && area.bottom === top) return moved;
    if (there?.area.top === moved.area.top && there.area.bottom === moved.area.bottom) return there;
    throw cannotFollow(what);
  });
}

function last(areas: readonly Area[]): number {
  return greatestOf(areas.map(({ bottom }) => bottom));
}

/** What keeps rows from being changed; nothing is written then. */
export function cannotFollow(what: string): HostError {
  return new HostError("not-supported", `工作表里有${what}，行改动后它可能指错地方，请在 Excel 或 WPS 里插入、删除行`);
}
