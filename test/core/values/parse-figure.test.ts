import { area, count, figure, score } from "../../../src/core/values/parse-figure";
import { present, read } from "../reading/read-with";

function told(
  parser: typeof count,
  value: string | number,
  format?: string,
): readonly [string, string | undefined, boolean] {
  const found = present(parser, value, format);
  return [found.value.toFixed(), found.unit, found.asText];
}

test.each([
  [12, "12", undefined, false],
  ["12", "12", undefined, true],
  ["１２", "12", undefined, true],
  ["12人", "12", "人", false],
  ["12 名", "12", "名", false],
  ["1.2万人", "12000", "人", false],
  ["-1", "-1", undefined, true],
])("count %j", (value, plain, unit, asText) => {
  expect(told(count, value)).toEqual([plain, unit, asText]);
});

test.each([
  [10, "10", undefined, false],
  ["9.5", "9.5", undefined, true],
  ["9.5分", "9.5", "分", false],
  ["96（优）", "96", undefined, false],
  ["96分 优", "96", "分", false],
  ["10%", "10", "%", false],
])("score %j", (value, plain, unit, asText) => {
  expect(told(score, value)).toEqual([plain, unit, asText]);
});

test("a weight in a percent format is of a hundred; a 10 that shows as 1000% stays 10", () => {
  expect(told(score, 0.1, "0%")).toEqual(["10", "%", false]);
  expect(told(score, 10, "0%")).toEqual(["10", undefined, false]);
});

test.each([
  [1200, "1200", undefined],
  ["1,200㎡", "1200", "平方米"],
  ["1200 m²", "1200", "平方米"],
  ["1.2万平方米", "12000", "平方米"],
])("area %j", (value, plain, unit) => {
  expect(told(area, value).slice(0, 2)).toEqual([plain, unit]);
});

test.each([
  [count, "12天", "数量"],
  [count, "12万元", "数量"],
  [count, "12人左右", "数量"],
  [count, "50%", "数量"],
  [score, "5家", "分数"],
  [score, "优", "分数"],
  [area, "12亩", "面积"],
  [figure, "5家", "数字"],
])("%# %j is unreadable", (parser, value, expected) => {
  expect(read(parser, value)).toEqual({ kind: "unreadable", expected, cause: "text" });
});

test.each([
  [count, "1O", "10"],
  [count, "十二人", "12"],
  [score, "l0", "10"],
  [score, "7.50.", "7.50"],
])("%# %j is unreadable, with a proposal", (parser, value, proposal) => {
  expect(read(parser, value)).toMatchObject({ kind: "unreadable", proposal });
});

test("blank marks, errors and the names of what is expected", () => {
  expect(read(score, "/").kind).toBe("blank");
  expect(read(count, { error: "#N/A" })).toMatchObject({ cause: "error-value" });
  expect([count, score, area, figure].map((parser) => parser.expects)).toEqual(["数量", "分数", "面积", "数字"]);
});
