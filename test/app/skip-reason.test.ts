import { skipReason } from "../../src/app/skip-reason";

const blank = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ reason: `“指标${index + 1}”得分未填` }));

test("names each reason once, in their order", () => {
  expect(skipReason([{ reason: "没有附件1" }])).toBe("没有附件1");
  expect(skipReason([...blank(3), ...blank(2)])).toBe("“指标1”得分未填；“指标2”得分未填；“指标3”得分未填");
});

test("of many names the first, and says how many there are", () => {
  expect(skipReason(blank(15))).toBe("“指标1”得分未填；“指标2”得分未填；“指标3”得分未填等 15 处");
});
