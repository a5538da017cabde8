import fc from "fast-check";
import { Decimal, tenTo, wholePower } from "../../../src/core/numbers/decimal";

test("whole powers are those of decimal.js, to the digits that Excel has", () => {
  const base = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(base, fc.integer({ min: -60, max: 60 }), ([digits, decimals], exponent) => {
      fc.pre(digits !== 0);
      const number = new Decimal(digits).dividedBy(tenTo(decimals));
      const [ours, theirs] = [wholePower(number, exponent), number.pow(exponent)];
      expect(ours.toSignificantDigits(30)).toEqual(theirs.toSignificantDigits(30));
    }),
  );
});

test.each([
  ["1.0000001", 1_000_000_000, "26881037012649238105056003014775037465638377.75"],
  ["-2", -3, "-0.125"],
  ["7", 0, "1"],
])("%s to the %d", (base, exponent, expected) => {
  expect(wholePower(new Decimal(base), exponent).toSignificantDigits(15)).toEqual(
    new Decimal(expected).toSignificantDigits(15),
  );
});

test.each([-6, 0, 2, 40])("ten to the %d", (exponent) => {
  expect(tenTo(exponent)).toEqual(new Decimal(10).pow(exponent));
});
