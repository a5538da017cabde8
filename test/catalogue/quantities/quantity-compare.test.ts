import fc from "fast-check";
import { parseQuantity, type Quantity } from "../../../src/catalogue/quantities/quantity";
import { completionRatio, directionOf, meets, unitsDiffer } from "../../../src/catalogue/quantities/quantity-compare";

function quantity(text: string | number, format?: string): Quantity {
  const found = parseQuantity(text, format);
  if (!found) throw new Error(`${text} is no quantity`);
  return found;
}

describe("directionOf", () => {
  test.each([
    ["≥95%", "成本指标", "more"],
    ["95%以上", "成本指标", "more"],
    ["≦90天", "时效指标", "less"],
    ["不超过5%", "质量指标", "less"],
    ["控制在80万元", "数量指标", "less"],
    ["80万元", "成本指标", "less"],
    ["80万元", "经济成\n本指标", "less"],
    ["5%", "生态环境成本", "less"],
    ["=80万元", "成本指标", "less"],
    ["90天", "时效指标", "less"],
    ["12个月", "时 效 指 标", "less"],
    ["100%", "时效指标", "more"],
    ["90天", "数量指标", "more"],
    ["12月底前", "数量指标", "less"],
    ["2023年12月", "时效指标", "less"],
    ["5家", "数量指标", "more"],
    ["100-120户", "数量指标", "more"],
    ["下降5%", "成本指标", "more"],
    ["增长5%", "经济效益指标", "more"],
  ] as const)("%s under %s: %s is better", (target, levelTwo, direction) => {
    expect(directionOf(quantity(target), { levelTwo })).toBe(direction);
  });
});

describe("unitsDiffer", () => {
  test.each([
    ["≤90天", "95%", true],
    ["5家", "5个", true],
    ["≥95%", "95", false],
    ["≤90天", "80日", false],
    ["≤125万元", "800000元", false],
    ["12月底前", "90天", true],
    ["5", "5家", false],
    ["3.6公里", "3600米", false],
    ["2吨", "2000千克", false],
    ["3.6公里", "3600平方米", true],
    ["2天", "3小时", false],
    ["2个工作日", "3小时", true],
  ])("%s and %s: %s", (target, actual, differ) => {
    expect(unitsDiffer(quantity(target), quantity(actual))).toBe(differ);
  });
});

describe("meets", () => {
  test.each<[string, string | number, boolean | undefined]>([
    ["≥95%", "95%", true],
    ["3.6公里", "3600米", true],
    ["3.6公里", "3200米", false],
    ["3000米", "3.1公里", true],
    ["≤2小时", "90分钟", true],
    ["≤3天", "48小时", true],
    ["≤24小时", "2天", false],
    ["≥95%", "94.99%", false],
    [">95%", "95%", false],
    ["≤90天", "90天", true],
    ["≤90天", "91天", false],
    ["<90天", "90天", false],
    ["5家", "5家", true],
    ["5家", "6家", true],
    ["5家", "4家", false],
    ["=5家", "6家", true],
    ["≤125万元", "80万元", true],
    ["≤125万元", "1250001元", false],
    ["≤125万元", "0.0125亿元", true],
    // Units that do not go together are no one's guess.
    ["≤90天", "95%", undefined],
    ["5家", "5个", undefined],
    ["≤90天", "3个月", undefined],
    // A bare figure is in the target's unit.
    ["5家", 5, true],
    ["≤90天", 91, false],
    ["≥95%", 0.96, true],
    ["≥95%", 1, true],
    ["≥95%", 96, true],
    ["≥95%", 0, false],
    ["≤2%", 1.5, true],
    ["≤5%", 2, true],
    ["≤5%", 1, undefined],
    ["≤5%", 0.5, undefined],
    ["≥1%", 1.5, true],
    ["≥3%", 2, false],
    ["≥95%", 0.98, true],
    ["≤0.9‰", 0.1, undefined],
    ["≤9‰", 2, true],
    ["≤2%", 0, true],
    ["≤2%", 3, false],
    ["≤125万元", 80, true],
    ["≤125万元", 126, false],
    ["≤125万元", 800000, undefined],
    ["≤125万元", 0, true],
    ["≤1250000元", "85万", true],
    ["≥2万人", "2.1", true],
    ["95", "96%", true],
    ["≥1", "96%", false],
    ["≥80", "81万元", true],
    ["≥80", "0.1万元", undefined],
    // Bounds given as results count only where they leave no doubt.
    ["≥95%", "≥95%", true],
    ["≥95%", "96%以上", true],
    ["≥95%", "90%以上", undefined],
    ["≥95%", "≤90%", false],
    [">95%", ">95%", true],
    [">95%", "≥95%", undefined],
    ["≥95%", "<95%", false],
    ["≦90天", "≦90天", true],
    ["≤90天", "≥100天", false],
    ["≤90天", "80-90天", true],
    ["≥95%", "90%-96%", undefined],
    ["≤80万元", "控制在80万元", true],
    // Ranges.
    ["100-120户", "110户", true],
    ["100-120户", "100户", true],
    ["100-120户", "99户", false],
    ["100-120户", "121户", undefined],
    ["100-120户", "105-110户", true],
    // Rises and falls.
    ["增长5%", "增长6%", true],
    ["增长5%", "6%", true],
    ["增长5%", "下降6%", false],
    ["下降5%", "下降6%", true],
    // Dates, at the coarser granularity.
    ["12月底前", "12月20日", true],
    ["2023年12月底前", "2024年1月", false],
    ["2023年11月底前", "2023年12月1日", false],
    ["12月底前", "90天", undefined],
    ["12月底前", "2023年12月", undefined],
  ])("%s by %s: %s", (target, actual, met) => {
    const wanted = quantity(target);
    expect(meets(wanted, quantity(actual), "more")).toBe(met);
  });

  test("the direction decides where the target has no sign", () => {
    expect(meets(quantity("80万元"), quantity("79万元"), "less")).toBe(true);
    expect(meets(quantity("80万元"), quantity("81万元"), "less")).toBe(false);
    expect(meets(quantity("80-100万元"), quantity("101万元"), "less")).toBe(false);
    expect(meets(quantity("80-100万元"), quantity("79万元"), "less")).toBeUndefined();
    expect(meets(quantity("≥95%"), quantity("94%"), "less")).toBe(false);
  });

  test("the form's year stands in for the one not typed", () => {
    expect(meets(quantity("12月底前"), quantity("2023年12月"), "less", 2023)).toBe(true);
    expect(meets(quantity("12月底前"), quantity("2024年1月"), "less", 2023)).toBe(false);
  });

  test("percent cells and percent texts are alike", () => {
    expect(meets(quantity("≥95%"), quantity(0.95, "0.00%"), "more")).toBe(true);
    expect(meets(quantity(1, "0%"), quantity("100%"), "more")).toBe(true);
  });
});

describe("completionRatio", () => {
  test.each<[string, string | number, "more" | "less", string | undefined]>([
    ["≥95%", "90.25%", "more", "0.95"],
    ["5家", "4家", "more", "0.8"],
    ["5家", 6, "more", "1.2"],
    ["≤80天", "100天", "less", "0.8"],
    ["80万元", "1000000元", "less", "0.8"],
    ["100-120户", "80户", "more", "0.8"],
    ["100-120户", "150户", "less", "0.8"],
    ["≥95%", "≥95%", "more", undefined],
    ["5家", "5个", "more", undefined],
    ["12月底前", "11月", "less", undefined],
    ["0起", "2起", "more", undefined],
    ["0起", "2起", "less", "0"],
    ["≤5起", "0起", "less", undefined],
    ["增长5%", "下降5%", "more", undefined],
  ])("%s by %s (%s): %s", (target, actual, direction, ratio) => {
    expect(completionRatio(quantity(target), quantity(actual), direction)?.toFixed()).toBe(ratio);
  });
});

test("a target is met exactly where the ratio is at least 1, in whatever units", () => {
  const amounts = fc.integer({ min: 1, max: 1_000_000 });
  const shown = (yuan: number, inWan: boolean): string => (inWan ? `${yuan / 10_000}万元` : `${yuan}元`);
  fc.assert(
    fc.property(amounts, amounts, fc.boolean(), fc.boolean(), fc.constantFrom("≥", "≤"), (wanted, done, a, b, sign) => {
      const target = quantity(`${sign}${shown(wanted, a)}`);
      const actual = quantity(shown(done, b));
      const direction = directionOf(target, { levelTwo: "数量指标" });
      const ratio = completionRatio(target, actual, direction);
      expect(meets(target, actual, direction)).toBe(ratio?.greaterThanOrEqualTo(1));
    }),
  );
});
