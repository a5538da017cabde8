import { Decimal as DecimalJs } from "decimal.js";
import fc from "fast-check";
import { Decimal } from "../../../src/core/numbers/decimal";

/** decimal.js set as ours is: what it answers is right. */
const Judge = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });

/** What is typed into forms, what binary numbers leave, and numbers where a short one ends and a long one begins. */
const NUMBER = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2_000_000, max: 2_000_000 }).map((cents) => cents / 100) },
  fc.maxSafeInteger(),
  fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e25, max: 1e25 }),
  fc.tuple(fc.maxSafeInteger(), fc.integer({ min: 0, max: 24 })).map(([digits, scale]) => `${digits}e-${scale}`),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.constantFrom<number | string>(
    0,
    -0,
    "-0.00",
    "12.50",
    "9007199254740991",
    "9007199254740992",
    0.1 + 0.2,
    1e21,
    1e-25,
  ),
);
const DIGITS = fc.integer({ min: 0, max: 22 });

/** The same number, shown the same, and held as if it were made of its own text: what is equal looks equal. */
function same(ours: Decimal, judge: DecimalJs): void {
  expect(ours.valueOf()).toBe(judge.valueOf());
  expect(ours).toEqual(new Decimal(judge.valueOf()));
}

test("reckons as decimal.js does", () => {
  fc.assert(
    fc.property(NUMBER, NUMBER, (one, other) => {
      const [a, b, x, y] = [new Decimal(one), new Decimal(other), new Judge(one), new Judge(other)];
      same(a, x);
      same(a.plus(b), x.plus(y));
      same(a.minus(b), x.minus(y));
      same(a.times(b), x.times(y));
      same(a.dividedBy(b), x.dividedBy(y));
      same(a.abs(), x.abs());
      same(a.negated(), x.negated());
      expect(a.cmp(b)).toBe(x.cmp(y));
    }),
    { numRuns: 500 },
  );
});

test("rounds as decimal.js does", () => {
  fc.assert(
    fc.property(NUMBER, DIGITS, fc.constantFrom(0, 1, 2, 3, 4), (number, digits, rounding) => {
      const [a, x] = [new Decimal(number), new Judge(number)];
      same(a.toDecimalPlaces(digits), x.toDecimalPlaces(digits));
      same(a.toDecimalPlaces(digits, rounding), x.toDecimalPlaces(digits, rounding as DecimalJs.Rounding));
      same(a.toSignificantDigits(digits + 1), x.toSignificantDigits(digits + 1));
      same(a.floor(), x.floor());
      same(a.ceil(), x.ceil());
      same(a.trunc(), x.trunc());
      expect(a.toFixed(digits)).toBe(x.toFixed(digits));
    }),
    { numRuns: 500 },
  );
});

test("says of itself what decimal.js says", () => {
  fc.assert(
    fc.property(NUMBER, (number) => {
      const [a, x] = [new Decimal(number), new Judge(number)];
      const said = (value: Decimal | DecimalJs): readonly unknown[] => [
        ...[value.toFixed(), value.toString(), value.toNumber(), value.toExponential(3), value.e],
        ...[value.decimalPlaces(), value.precision(), value.isZero(), value.isInteger()],
        ...[value.isNegative(), value.isPositive(), value.isFinite(), value.isNaN()],
      ];
      expect(said(a)).toEqual(said(x));
    }),
    { numRuns: 500 },
  );
});

test("takes no text that is no number, and knows what no decimal is", () => {
  expect(() => new Decimal("1,000")).toThrow();
  expect(() => new Decimal("")).toThrow();
  expect(new Decimal(Number.NaN).isNaN()).toBe(true);
  expect(new Decimal(Number.NaN).equals(Number.NaN)).toBe(false);
  expect(new Decimal(1).dividedBy(0).isFinite()).toBe(false);
});

test("moves the point of whole digits", () => {
  same(new Decimal(12500, 3), new Judge("12.5"));
  same(new Decimal(0, 3), new Judge(0));
});

test("gives the largest and the least", () => {
  same(Decimal.max(3, "12.5", new Decimal(-1)), new Judge("12.5"));
  same(Decimal.min(3, "12.5", new Decimal(-1)), new Judge(-1));
});
