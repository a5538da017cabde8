import { Decimal } from "../../../src/core/numbers/decimal";
import type { Place } from "../../../src/core/values/sourced";
import {
  AS_RATE,
  differenceText,
  figureAt,
  figureText,
  IN_MARKS,
  IN_PEOPLE,
  IN_WAN,
  inUnit,
  plainStated,
  shownFigure,
  unitAt,
  type FigureUnit,
} from "../../../src/core/rules/stated-figure";
import { cell } from "./sets";

const at = cell("台账", 1);
const place = (more: Partial<Place>): Place => ({
  at,
  area: { top: 1, left: 0, bottom: 1, right: 0 },
  label: "金额",
  valueKind: "amount",
  typed: null,
  ...more,
});
const inYuan = place({ unit: "元" });

test.each<[string, FigureUnit, string, string]>([
  ["126.6", IN_WAN, "126.60 万元", "126.60 万元"],
  ["-1.6625", IN_WAN, "-1.6625 万元", "1.6625 万元"],
  ["0.97985", AS_RATE, "97.99%", "97.99 个百分点"],
  ["-0.1", AS_RATE, "-10%", "10 个百分点"],
  ["9.5", IN_MARKS, "9.5 分", "9.5 分"],
  ["-3", IN_PEOPLE, "-3 人", "3 人"],
  ["7", { kind: "count", unit: null }, "7", "7"],
])("%s is told with its unit, and as a difference without its sign", (value, unit, text, difference) => {
  const figure = inUnit(new Decimal(value), unit);
  expect([figureText(figure), differenceText(figure)]).toEqual([text, difference]);
  expect(plainStated(figure)).toBe(value);
});

test("an amount of a table in 元 is told in 元 wherever it is told", () => {
  const figure = figureAt(inYuan, new Decimal("207.5"));
  expect(figureText(figure)).toBe("2075000.00 元");
  expect(plainStated(figure)).toBe("2075000");
  expect(shownFigure(inYuan, new Decimal("207.5"))).toBe("2075000.00 元");
  expect(shownFigure(place({}), new Decimal("207.5"))).toBe("207.50");
});

test("a place of no figure has a bare one", () => {
  expect(unitAt({ at })).toEqual({ kind: "count", unit: null });
  expect(unitAt(place({ valueKind: "text", unit: "元" }))).toEqual({ kind: "count", unit: null });
});

test("texts stand for themselves, and nothing for nothing", () => {
  expect([plainStated("≥95%"), plainStated(null)]).toEqual(["≥95%", null]);
});
