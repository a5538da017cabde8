import fc from "fast-check";
import { Decimal, decimalOfCell } from "../../../src/core/numbers/decimal";
import { sameAmount, sumOutcome, type Reported } from "../../../src/core/numbers/interval";

/** An amount in 万元 to two decimals. */
function wan(value: number | string): Reported {
  return {
    value: typeof value === "number" ? decimalOfCell(value) : new Decimal(value),
    halfWidth: new Decimal("0.005"),
  };
}

/** An amount of a form in 元, in 万元. */
function yuan(value: string): Reported {
  return { value: new Decimal(value).dividedBy(10_000), halfWidth: new Decimal("0.0000005") };
}

describe("sumOutcome", () => {
  test.each<[string, number[], number, string, string]>([
    ["parts that add up", [179.67, 203.25], 382.92, "exact", "0"],
    ["a binary tail", [0.1, 0.2], 0.3, "exact", "0"],
    ["zeros", [0, 0], 0, "exact", "0"],
    ["no parts and a zero", [], 0, "exact", "0"],
    ["off by a cent, two parts", [33.33, 33.33], 66.67, "rounding", "0.01"],
    ["off by a cent the other way", [33.34, 33.34], 66.67, "rounding", "-0.01"],
    ["the very end of the intervals of three parts", [1, 1, 1], 3.02, "rounding", "0.02"],
    ["just beyond it", [1, 1, 1], 3.0201, "different", "0.0201"],
    ["one part, intervals that touch", [126.66], 126.67, "rounding", "0.01"],
    ["one part, beyond", [126.66], 126.68, "different", "0.02"],
    ["the seed's project spending", [125], 126.66, "different", "1.66"],
    ["negative parts", [-5, 3], -2, "exact", "0"],
  ])("%s", (_case, parts, total, outcome, difference) => {
    const found = sumOutcome(parts.map(wan), wan(total));
    expect([found.outcome, found.difference.toFixed()]).toEqual([outcome, difference]);
  });

  test("computed thirds add up exactly", () => {
    expect(sumOutcome([wan(1 / 3), wan(1 / 3), wan(1 / 3)], wan(1)).outcome).toBe("exact");
    expect(sumOutcome([wan(200 / 3), wan(100 / 3)], wan(100)).outcome).toBe("exact");
  });

  test("amounts in 元 are kept to their own cents", () => {
    expect(sumOutcome([yuan("100.01"), yuan("200.01")], yuan("300.03")).outcome).toBe("rounding");
    expect(sumOutcome([yuan("100.01"), yuan("200.01")], yuan("300.05")).outcome).toBe("different");
    expect(sumOutcome([yuan("1000049.99")], wan("100")).outcome).toBe("rounding");
  });

  test("gives the sum of the parts", () => {
    expect(sumOutcome([wan(1.5), wan(2.25)], wan(4)).sum.toFixed()).toBe("3.75");
  });

  test("rounding true values can never make a sum different", () => {
    const truth = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(fc.array(truth, { minLength: 1, maxLength: 12 }), (values) => {
        const rounded = (value: number): Reported =>
          wan(new Decimal(value).dividedBy(10_000).toDecimalPlaces(2).toFixed());
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(sumOutcome(values.map(rounded), rounded(total)).outcome).not.toBe("different");
      }),
    );
  });
});

describe("sameAmount", () => {
  test.each<[string, Reported, Reported, boolean]>([
    ["equal", wan(203.25), wan("203.25"), true],
    ["a cent apart", wan(203.25), wan(203.26), false],
    ["less than a cent apart", wan(203.25), wan("203.2549"), true],
    ["元 against 万元, rounded", yuan("2032549.99"), wan(203.25), true],
    ["元 against 万元, rounded the other way", yuan("2032550.01"), wan(203.25), false],
    ["two computed thirds", wan(1 / 3), wan("0.333333333333"), true],
    ["元 a fen apart", yuan("100.01"), yuan("100.02"), false],
  ])("%s", (_case, a, b, same) => {
    expect(sameAmount(a, b)).toBe(same);
    expect(sameAmount(b, a)).toBe(same);
  });
});
