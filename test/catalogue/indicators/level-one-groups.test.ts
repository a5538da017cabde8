import { readHeader } from "../../../src/catalogue/indicators/level-one-groups";

test.each([
  ["产出指标\n(50 分)", "产出", "产出指标", "50"],
  ["效益指标\n（30 分）", "效益", "效益指标", "30"],
  ["满意度\n指标\n（10 分）", "满意度", "满意度指标", "10"],
  ["产出指标（共50分）", "产出", "产出指标", "50"],
  ["产出指标50分", "产出", "产出指标", "50"],
  ["成本指标（权重：20%）", "成本", "成本指标", "20"],
  ["（一）产出指标（47.5分）", "产出", "产出指标", "47.5"],
  ["1、产出指标", "产出", "产出指标", undefined],
  ["(1)产出指标", "产出", "产出指标", undefined],
  ["效益指标(续)", "效益", "效益指标", undefined],
])("%j", (text, name, label, weight) => {
  const header = readHeader(text);
  expect({ ...header, weight: header.weight?.toString() }).toEqual({ name, label, weight });
});
