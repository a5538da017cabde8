import { judge, type IndicatorPlace } from "../../../src/catalogue/indicators/judgement";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { parseQuantity } from "../../../src/catalogue/quantities/quantity";

const OUTPUT: IndicatorPlace = { levelOne: "产出指标\n(50 分)", levelTwo: "数量指标", name: "完成任务" };
const COST: IndicatorPlace = { ...OUTPUT, levelTwo: "成本指标" };
const COST_ALONE: IndicatorPlace = { levelOne: "成本指标（20分）", levelTwo: "生态环境指标", name: "生态投入" };
const TIME: IndicatorPlace = { ...OUTPUT, levelTwo: "时效指标" };

function verdict(target: string, actual: string, place: IndicatorPlace = OUTPUT) {
  return judge(parseQuantity(target)!, parseQuantity(actual)!, place, 2024, DEFAULT_PACK);
}

test.each<[string, string, IndicatorPlace, boolean | undefined]>([
  ["5家", "5家", OUTPUT, true],
  ["5家", "4家", OUTPUT, false],
  ["≥95%", "95%", COST, true],
  ["≦125万元", "80万元", COST, true],
  ["125万元", "130万元", COST, false],
  ["100万元", "90万元", COST_ALONE, true],
  ["100万元", "110万元", COST_ALONE, false],
  ["30天", "35天", TIME, false],
  ["30天", "25天", TIME, true],
  ["100%", "95%", TIME, false],
  ["2024年6月底前", "2024年6月30日", TIME, true],
  ["6月底前", "2024年7月2日", TIME, false],
  ["≥95%", "≥96%", OUTPUT, true],
  ["100-120户", "110户", OUTPUT, true],
])("%s → %s", (target, actual, place, met) => {
  expect(verdict(target, actual, place)?.met).toBe(met);
});

test("a bare figure up to 1 beside a bare one that may be a percentage is not judged", () => {
  expect(verdict("85以上", "0.9")?.met).toBeUndefined();
  expect(verdict("85以上", "82")?.met).toBe(false);
  expect(verdict("500以上", "0.9")?.met).toBe(false);
});

test("other units are not compared", () => {
  expect(verdict("90天", "100%")).toBeUndefined();
});

describe("where a target without sign may be meant either way", () => {
  const savings = { ...COST, name: "成本节约率" };
  const complaints = { ...OUTPUT, name: "群众投诉次数" };

  test.each([
    [savings, "5%", "6%"],
    [savings, "5%", "4%"],
    [complaints, "3次", "2次"],
    [complaints, "3次", "4次"],
    [{ ...OUTPUT, name: "血压控制率" }, "100%", "86%"],
    [{ ...OUTPUT, name: "三公经费变动率" }, "5%", "2%"],
  ])("only the same result is met", (place, target, actual) => {
    expect(verdict(target, actual, place)).toMatchObject({ met: undefined, ratio: undefined });
    expect(verdict(target, target, place)?.met).toBe(true);
  });

  test("what is limited stays below, and nobody wants more than no accidents", () => {
    const limited = { ...OUTPUT, name: "三公经费控制率" };
    expect(verdict("100%", "86%", limited)?.met).toBe(true);
    expect(verdict("100%", "105%", limited)?.met).toBe(false);
    expect(verdict("0起", "1起", { ...OUTPUT, name: "安全事故起数" })?.met).toBe(false);
  });

  test("a sign settles it", () => {
    expect(verdict("≤3次", "4次", complaints)?.met).toBe(false);
    expect(verdict("≥5%", "4%", savings)?.met).toBe(false);
  });

  test("what is done about unwanted things is wanted", () => {
    expect(verdict("100%", "95%", { ...OUTPUT, name: "投诉处理率" })?.met).toBe(false);
    expect(verdict("100%", "95%", { ...OUTPUT, name: "事故隐患排查率" })?.met).toBe(false);
  });
});
