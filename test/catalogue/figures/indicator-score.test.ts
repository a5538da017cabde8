import { Decimal } from "../../../src/core/numbers/decimal";
import { parseQuantity } from "../../../src/catalogue/quantities/quantity";
import { indicatorScore, scoreByRatio, scoringRatio } from "../../../src/catalogue/figures/indicator-score";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";

const ratio = (target: string, actual: string, direction: "more" | "less") =>
  scoringRatio(parseQuantity(target)!, parseQuantity(actual)!, direction, DEFAULT_PACK)?.toDecimalPlaces(4).toString();

test("the ratio is result over target, and target over result where less is better", () => {
  expect(ratio("≥60公里", "57公里", "more")).toBe("0.95");
  expect(ratio("≤24小时", "30小时", "less")).toBe("0.8");
  expect(ratio("≤125万元", "80万元", "less")).toBe("1.5625");
  expect(ratio("12月底前", "12月", "less")).toBeUndefined();
});

test.each([
  ["10", "0.95", "9.5"],
  ["10", "1.3", "10"],
  ["8", "0.66666", "5.33"],
  ["8", "0.6675", "5.34"],
  ["8", "0", "0"],
])("分值 %s by a ratio of %s is %s", (weight, share, expected) => {
  expect(scoreByRatio(new Decimal(weight), new Decimal(share)).toString()).toBe(expected);
});

test("a met target has its 分值, a missed one its share, an uncertain one nothing", () => {
  const weight = new Decimal(8);
  const half = new Decimal("0.5");
  expect(indicatorScore(weight, { met: true, ratio: half })?.toString()).toBe("8");
  expect(indicatorScore(weight, { met: false, ratio: half })?.toString()).toBe("4");
  expect(indicatorScore(weight, { met: false, ratio: undefined })).toBeUndefined();
  expect(indicatorScore(weight, { met: undefined, ratio: half })).toBeUndefined();
});
