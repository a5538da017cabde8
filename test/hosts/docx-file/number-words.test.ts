import { numberWords } from "../../../src/hosts/docx-file/number-words";

test.each([
  [
    "chineseCounting",
    [1, 10, 11, 20, 21, 100, 105, 110, 1001],
    "一 十 十一 二十 二十一 一百 一百零五 一百一十 一千零一",
  ],
  ["chineseLegalSimplified", [1, 12], "壹 拾贰"],
  ["ideographDigital", [10, 25], "一〇 二五"],
  ["decimalEnclosedCircle", [1, 20, 21], "① ⑳ 21"],
  ["decimalFullWidth", [12], "１２"],
  ["decimalZero", [3, 12], "03 12"],
  ["upperLetter", [1, 26, 27], "A Z AA"],
  ["lowerLetter", [2], "b"],
  ["upperRoman", [4, 9, 1994], "IV IX MCMXCIV"],
  ["lowerRoman", [3], "iii"],
  ["decimal", [7], "7"],
  ["somethingNew", [7], "7"],
])("%s", (format, values, words) => {
  expect(values.map((value) => numberWords(value, format)).join(" ")).toBe(words);
});

test("bullets and no format give nothing", () => {
  expect(numberWords(3, "bullet") + numberWords(3, "none")).toBe("");
});
