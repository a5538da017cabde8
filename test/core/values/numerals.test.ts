import fc from "fast-check";
import { chineseNumber, leadingNumerals } from "../../../src/core/values/numerals";

test.each([
  ["零", 0],
  ["五", 5],
  ["两", 2],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["二十五", 25],
  ["一百", 100],
  ["一百零五", 105],
  ["一百一十", 110],
  ["三百二十五", 325],
  ["一千零五", 1005],
  ["一千零五十", 1050],
  ["一千二百", 1200],
  ["一万", 10_000],
  ["十二万", 120_000],
  ["三万零五百", 30_500],
  ["三万五千", 35_000],
  ["一亿零三万", 100_030_000],
  ["二亿五千万", 250_000_000],
  ["叁万贰仟", 32_000],
  ["三点五", 3.5],
  ["零点二五", 0.25],
])("%s is %d", (text, value) => {
  expect(chineseNumber(text)?.toNumber()).toBe(value);
});

test.each([
  "",
  "二三",
  "十十",
  "三百五",
  "三万五",
  "百",
  "万",
  "一百零",
  "零零",
  "五十百",
  "一百零一百",
  "点五",
  "三点",
  "一点二点三",
  "一万一万",
  "三点十",
  "家",
])("%j is no number", (text) => {
  expect(chineseNumber(text)).toBeUndefined();
});

test("leadingNumerals stops at the first other character", () => {
  expect(leadingNumerals("二十万元")).toBe("二十万");
  expect(leadingNumerals("约二十")).toBe("");
});

test("every number below a hundred million is read back from its Chinese numerals", () => {
  const digits = "零一二三四五六七八九";
  const below = (value: number): string => {
    const places = ["千", "百", "十", ""].map((place, at) => ({
      digit: Math.floor(value / 10 ** (3 - at)) % 10,
      place,
    }));
    const spoken = places.map(({ digit, place }) => (digit === 0 ? "零" : `${digits.charAt(digit)}${place}`)).join("");
    return spoken.replace(/零+/g, "零").replace(/零$/, "");
  };
  const written = (value: number): string => {
    const high = Math.floor(value / 10_000);
    const low = value % 10_000;
    if (high === 0) return below(low).replace(/^零/, "");
    return `${below(high).replace(/^零/, "")}万${low > 0 && low < 1000 && !below(low).startsWith("零") ? "零" : ""}${below(low)}`;
  };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
      expect(chineseNumber(written(value))?.toNumber()).toBe(value);
    }),
  );
});
