import fc from "fast-check";
import { Decimal } from "../../../src/core/numbers/decimal";
import { amount } from "../../../src/core/values/parse-amount";
import { present, read } from "../reading/read-with";

/** Value in 万元 as plain text, the unit typed, and whether it is a number held as text. */
function told(value: string | number, unit: "万元" | "元" = "万元"): readonly [string, string, boolean] {
  const found = present(amount, value, undefined, { unit });
  return [found.value.toFixed(), found.typedUnit, found.asText];
}

describe("amounts in a form in 万元", () => {
  test.each([
    [203.25, "203.25", "万元", false],
    [0, "0", "万元", false],
    [0.1 + 0.2, "0.3", "万元", false],
    [-12.5, "-12.5", "万元", false],
    ["203.25", "203.25", "万元", true],
    [" 203.25 ", "203.25", "万元", true],
    ["1,234.5", "1234.5", "万元", true],
    ["1，234.5", "1234.5", "万元", true],
    ["１２３", "123", "万元", true],
    ["１，２３４．５", "1234.5", "万元", true],
    [".5", "0.5", "万元", true],
    ["+5", "5", "万元", true],
    ["-12.5", "-12.5", "万元", true],
    ["－12.5", "-12.5", "万元", true],
    ["−12.5", "-12.5", "万元", true],
    ["(12.5)", "-12.5", "万元", true],
    ["（1,250）", "-1250", "万元", true],
    ["¥12.50", "12.5", "万元", true],
    ["￥-12.50", "-12.5", "万元", true],
    ["-¥12.50", "-12.5", "万元", true],
    ["297.92万元", "297.92", "万元", false],
    ["297.92 万元", "297.92", "万元", false],
    ["12.5（万元）", "12.5", "万元", false],
    ["85万", "85", "万元", false],
    ["0.5亿元", "5000", "亿元", false],
    ["2亿", "20000", "亿元", false],
    ["1250000元", "125", "元", false],
    ["1,250,000.00元", "125", "元", false],
  ])("%j → %s (%s)", (value, wan, unit, asText) => {
    expect(told(value)).toEqual([wan, unit, asText]);
  });

  test("stand for half of the second decimal either way", () => {
    expect(present(amount, 203.25).halfWidth.toFixed()).toBe("0.005");
    expect(present(amount, "2032500元").halfWidth.toFixed()).toBe("0.005");
  });
});

test("in a form in 元 a bare figure is 元, and its own unit still wins", () => {
  expect(told(2032500, "元")).toEqual(["203.25", "元", false]);
  expect(told("2,032,500", "元")).toEqual(["203.25", "元", true]);
  expect(told("203.25万元", "元")).toEqual(["203.25", "万元", false]);
  expect(present(amount, 1, undefined, { unit: "元" }).halfWidth.toFixed()).toBe("0.0000005");
});

test.each([null, "", "/", "／", "—", "－", "-", "……", "......", "无", " 无 "])("%j is blank", (value) => {
  expect(read(amount, value)).toEqual({ kind: "blank" });
});

test("无 is no blank where the context says so", () => {
  expect(amount("无", undefined, { blankWords: [] }).kind).toBe("unreadable");
});

describe("what cannot be read", () => {
  test.each([
    ["1O", "10"],
    ["l2", "12"],
    ["I2.5O万元", "12.5"],
    ["12..5", "12.5"],
    ["7.50.", "7.50"],
    ["12。5", "12.5"],
    ["'12.5", "12.5"],
    ["12.5万元。", "12.5"],
    ["126.\n66", "126.66"],
    ["1 234.5", "1234.5"],
    ["—12.5", "-12.5"],
    ["△12.5", "-12.5"],
    ["二十", "20"],
    ["二十万元", "20"],
    ["叁拾贰万伍仟元", "32.5"],
    ["一百二十五万", "125"],
  ])("%j, perhaps %s", (value, proposal) => {
    expect(read(amount, value)).toEqual({ kind: "unreadable", expected: "金额", cause: "text", proposal });
  });

  test.each([
    "约二十",
    "约20",
    "20左右",
    "二十多",
    "12 5",
    "12,34",
    "1.2.3",
    "95%",
    "2023年",
    "2023-12-31",
    "2023/12",
    "5家",
    "①",
    "10²",
    "(5)",
    "待定",
    "12.5+3",
    "=12",
    "三百五",
    "三万五",
    "二十万五千",
    "O",
    "I",
    "合计12.5",
    "1e5",
    "0x10",
    "--5",
    "1".repeat(31),
  ])("%j, and no one reading is plausible", (value) => {
    expect(read(amount, value)).toEqual({ kind: "unreadable", expected: "金额", cause: "text" });
  });

  test("a proposal is in the form's unit", () => {
    expect(amount("二十万元", undefined, { unit: "元" })).toMatchObject({ proposal: "200000" });
    expect(amount("1O,000元", undefined, {})).toMatchObject({ proposal: "1" });
  });

  test("booleans, numbers shown as dates, and no numbers at all", () => {
    for (const value of [true, Number.NaN, Infinity]) {
      expect(read(amount, value)).toEqual({ kind: "unreadable", expected: "金额", cause: "text" });
    }
    expect(amount(45291, "yyyy/m/d", {})).toEqual({ kind: "unreadable", expected: "金额", cause: "text" });
  });

  test("an Excel error says so", () => {
    expect(read(amount, { error: "#REF!" })).toEqual({ kind: "unreadable", expected: "金额", cause: "error-value" });
  });
});

test("a percent format changes nothing about an amount", () => {
  expect(present(amount, 12.5, "0.00%").value.toFixed()).toBe("12.5");
});

describe("writing an amount in any unit and width and reading it gives it back", () => {
  const cents = fc.integer({ min: -99_999_999, max: 99_999_999 });
  const perWan = { 元: 10_000, 万元: 1, 亿元: 0.0001 };
  const widen = (text: string): string =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const group = (text: string): string => text.replace(/\B(?=(\d{3})+(?!\d)(?=.*\.))/g, ",");

  test("as text", () => {
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom("元", "万元", "亿元"),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("", " ", "\n"),
        (value, unit, wide, grouped, gap) => {
          const typed = new Decimal(value).dividedBy(100).toFixed(2);
          const shown = grouped ? group(typed) : typed;
          const found = present(amount, `${gap}${wide ? widen(shown) : shown}${gap}${unit}`);
          expect(found.value.times(perWan[unit]).times(100).toNumber()).toBe(value);
          expect(found.typedUnit).toBe(unit);
        },
      ),
    );
  });

  test("as a number", () => {
    fc.assert(
      fc.property(cents, (value) => {
        expect(
          present(amount, value / 100)
            .value.times(100)
            .toNumber(),
        ).toBe(value);
      }),
    );
  });
});

test("never throws, whatever stands in the cell", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (value) => {
      expect(["present", "blank", "unreadable"]).toContain(read(amount, value).kind);
    }),
  );
});
