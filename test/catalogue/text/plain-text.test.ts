import { plainTextOf, quoteOf, typedOffset } from "../../../src/catalogue/text/plain-text";

test("half width, without blanks and quotation marks", () => {
  expect(plainTextOf("　“三公”经费 支出：０.21　万元（含税），").text).toBe("三公经费支出:0.21万元(含税)，");
});

test("the brackets of 出国（境） go, others stay", () => {
  expect(plainTextOf("因公出国（境）费、会议(一)").text).toBe("因公出国境费、会议(一)");
});

test("a blank between digits keeps two figures apart", () => {
  expect(plainTextOf("12 5万元 和 3").text).toBe("12 5万元和3");
});

test.each(["基本支出179.67万元", " 基 本 支 出“179.67”万元", "因公出国（境）费0.5万元", "全年 共 382.92 万元"])(
  "every place leads back to what was typed: %s",
  (typed) => {
    const plain = plainTextOf(typed);
    [...plain.text].forEach((sign, index) =>
      expect(typed.charAt(typedOffset(plain, index))).toBe(sign === "(" ? "（" : sign),
    );
  },
);

test("a quote is what was typed, blanks out", () => {
  const plain = plainTextOf("其中：“三公” 经费 0.21万元。");
  expect(quoteOf(plain, plain.text.indexOf("三"), plain.text.indexOf("。"))).toBe("三公”经费0.21万元");
});
