import { measureDifferentThings } from "../../../src/catalogue/indicators/unit-kinds";

test.each([
  ["天", "%"],
  ["元", "%"],
  ["天", "月"],
  ["户", "人次"],
  ["人", "人次"],
  ["个", "%"],
  ["个", "人次"],
  ["元/人", "元/月"],
])("%s and %s measure different things", (a, b) => {
  expect(measureDifferentThings(a, b)).toBe(true);
  expect(measureDifferentThings(b, a)).toBe(true);
});

test.each([
  ["个", "家"],
  ["家", "户"],
  ["次", "场"],
  ["人", "名"],
  ["元", "元/人"],
  ["%", "百分点"],
])("%s and %s may be the same", (a, b) => {
  expect(measureDifferentThings(a, b)).toBe(false);
  expect(measureDifferentThings(b, a)).toBe(false);
});
