import { readNumberFormat } from "../../../src/core/values/number-format";

test.each([
  ["0%", 0],
  ["0.00%", 2],
  ["0.0##%", 3],
  ["#,##0.0%;[Red]-0%", 1],
  ["0.00", undefined],
  ['0"%"', undefined],
  ["General", undefined],
  ["G/通用格式", undefined],
  ["@", undefined],
  [undefined, undefined],
])("%s has %s percent decimals", (code, decimals) => {
  expect(readNumberFormat(code).percentDecimals).toBe(decimals);
});

test.each([
  ["yyyy/m/d", { year: true, month: true, day: true }],
  ['yyyy"年"m"月"', { year: true, month: true, day: false }],
  ["[$-804]m/d;@", { year: false, month: true, day: true }],
  ["h:mm:ss", { year: false, month: false, day: false }],
  ["[Red]0.00", undefined],
  ['0"days"', undefined],
  ["General", undefined],
])("%s shows the date %j", (code, date) => {
  expect(readNumberFormat(code).date).toEqual(date);
});

test.each([
  ['0"家"', "", "家"],
  ['"≥"0.00"%"', "≥", "%"],
  ["#,##0\\元", "", "元"],
  ["0万元", "", "万元"],
  ['G/通用格式"人"', "", "人"],
  ['0;"负"0', "", ""],
  ['"a;b"0', "a;b", ""],
  ["0.00_ ;[Red]-0.00", "", ""],
])("%s shows %j before and %j after", (code, before, after) => {
  expect(readNumberFormat(code)).toMatchObject({ before, after });
});
