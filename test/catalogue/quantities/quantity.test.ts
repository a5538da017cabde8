import fc from "fast-check";
import { parseQuantity, type Quantity } from "../../../src/catalogue/quantities/quantity";
import { joinedTarget } from "../../../src/core/values/quantity-columns";

/** A quantity in one line: comparison, figure or ends, unit, then s for a typed sign and b for a bound. */
function told(quantity: Quantity | undefined): string | undefined {
  if (!quantity) return undefined;
  const { comparison, low, high, unit, signTyped, bound, trend } = quantity;
  const figure = comparison === "range" ? `${low.toFixed()}~${high.toFixed()}` : quantity.value.toFixed();
  return [comparison, figure, unit, signTyped ? "s" : "", bound ? "b" : "", trend ?? ""]
    .filter((part) => part !== "")
    .join(" ");
}

describe("parseQuantity reads", () => {
  test.each([
    ["100%", "= 100 %"],
    ["100.00%", "= 100 %"],
    ["100％", "= 100 %"],
    ["5‰", "= 0.5 %"],
    ["5", "= 5"],
    ["5.0", "= 5"],
    ["１２３", "= 123"],
    ["1,234.5", "= 1234.5"],
    ["5家", "= 5 家"],
    ["5 家", "= 5 家"],
    ["5家。", "= 5 家"],
    ["3本", "= 3 本"],
    ["300 公里", "= 300 公里"],
    ["300km", "= 300 公里"],
    ["300千米", "= 300 公里"],
    ["100㎡", "= 100 平方米"],
    ["100 m²", "= 100 平方米"],
    ["3日", "= 3 天"],
    ["12个月", "= 12 月"],
    ["5个工作日", "= 5 工作日"],
    ["5家企业", "= 5 家"],
    ["5家（含2家新增）", "= 5 家"],
    ["1台（另1台待交付）", "= 1 台"],
    ["2处（另1处未完工）", "= 2 处"],
    ["3处（每处约500平方米）", "= 3 处"],
    ["≥95%（抽样问卷）", "≥ 95 % s b"],
    ["95百分比", "= 95 %"],
    ["26万亩次", "= 260000 亩次"],
    ["零事故", "≤ 0 s"],
    ["零安全责任事故", "≤ 0 s"],
    ["3个百分点", "= 3 百分点"],
    ["297.92万元", "= 2979200 元"],
    ["0.5亿元", "= 50000000 元"],
    ["2万人次", "= 20000 人次"],
    ["10万", "= 100000"],
    ["1.2万元/公里", "= 12000 元/公里"],
    ["500元/人", "= 500 元/人"],
    ["人均500元", "= 500 元/人"],
    ["每月1次", "= 1 次/月"],
    ["1次/月", "= 1 次/月"],
    ["全年3次", "= 3 次"],
    ["3次/年", "= 3 次"],
    ["2000元/人/年", "= 2000 元/人"],
    ["1次/季度", "= 1 次/季度"],
    ["实际走访110户", "= 110 户"],
    ["450元/人·天", "= 450 元/人天"],
    ["450元/人/天", "= 450 元/人天"],
    ["450元/人日", "= 450 元/人天"],
    ["304元/人·天以内", "≤ 304 元/人天 s b"],
    ["26℃", "= 26 摄氏度"],
    ["五家", "= 5 家"],
    ["一百二十万元", "= 1200000 元"],
    ["百分之九十五", "= 95 %"],
    ["百分之百", "= 100 %"],
    // Verb and quantity.
    ["完成5家", "= 5 家"],
    ["已完成5家", "= 5 家"],
    ["5家已完成", "= 5 家"],
    ["100%完成", "= 100 %"],
    ["达到95%", "= 95 %"],
    ["满意度达到95%", "= 95 %"],
    ["增长5%", "= 5 % up"],
    ["同比下降3%", "= 3 % down"],
    // Comparisons.
    ["≥95%", "≥ 95 % s b"],
    ["≧95%", "≥ 95 % s b"],
    [">=95", "≥ 95 s b"],
    ["＞＝95%", "≥ 95 % s b"],
    ["=>95%", "≥ 95 % s b"],
    ["≥ 95 %", "≥ 95 % s b"],
    ["≦90天", "≤ 90 天 s b"],
    ["=<90天", "≤ 90 天 s b"],
    ["≤125万元", "≤ 1250000 元 s b"],
    ["<5%", "< 5 % s b"],
    ["＞3次", "> 3 次 s b"],
    ["=5家", "= 5 家 s"],
    ["═5家", "= 5 家 s"],
    ["等于5家", "= 5 家 s"],
    ["不超过125万元", "≤ 1250000 元 s b"],
    ["不高于5%", "≤ 5 % s b"],
    ["不低于90%", "≥ 90 % s b"],
    ["不少于5次", "≥ 5 次 s b"],
    ["至少3次", "≥ 3 次 s b"],
    ["至多3次", "≤ 3 次 s b"],
    ["大于等于95%", "≥ 95 % s b"],
    ["大于95%", "> 95 % s b"],
    ["小于5%", "< 5 % s b"],
    ["小于或等于5%", "≤ 5 % s b"],
    ["95%以上", "≥ 95 % s b"],
    ["95%及以上", "≥ 95 % s b"],
    ["95%（含）以上", "≥ 95 % s b"],
    ["达到95%以上", "≥ 95 % s b"],
    ["满意度达到95%以上", "≥ 95 % s b"],
    ["百分之九十五以上", "≥ 95 % s b"],
    ["90天内", "≤ 90 天 s b"],
    ["90天以内", "≤ 90 天 s b"],
    ["24小时内办结", "≤ 24 小时 s b"],
    ["3日内", "≤ 3 天 s b"],
    ["控制在80万元以内", "≤ 800000 元 s b"],
    ["控制在80万元", "≤ 800000 元 s"],
    ["不超过80万元以内", "≤ 800000 元 s b"],
    ["正向指标95%", "≥ 95 % s b"],
    // Ranges.
    ["100-120户", "range 100~120 户 b"],
    ["100～120户", "range 100~120 户 b"],
    ["100—120户", "range 100~120 户 b"],
    ["100户至120户", "range 100~120 户 b"],
    ["90%-95%", "range 90~95 % b"],
    ["90-95%", "range 90~95 % b"],
    ["100-120万元", "range 1000000~1200000 元 b"],
    ["5到8次", "range 5~8 次 b"],
  ])("%s as %s", (text, quantity) => {
    expect(told(parseQuantity(text))).toBe(quantity);
  });

  test("dates, as bounds and as results", () => {
    expect(parseQuantity("2023年12月底前")).toMatchObject({
      comparison: "≤",
      bound: true,
      signTyped: true,
      unit: "日期",
      date: { year: 2023, month: 12 },
    });
    expect(parseQuantity("2023年11月20日")).toMatchObject({ comparison: "=", bound: false, date: { day: 20 } });
    expect(parseQuantity(45291, "yyyy/m/d")).toMatchObject({ text: "2023年12月31日", date: { month: 12, day: 31 } });
  });

  test("number cells by what their format shows", () => {
    expect(told(parseQuantity(5))).toBe("= 5");
    expect(told(parseQuantity(0.95, "0.00%"))).toBe("= 95 %");
    expect(told(parseQuantity(1, "0%"))).toBe("= 100 %");
    expect(told(parseQuantity(5, '0"家"'))).toBe("= 5 家");
    expect(told(parseQuantity(95, '"≥"0"%"'))).toBe("≥ 95 % s b");
    expect(told(parseQuantity(0.1 + 0.2))).toBe("= 0.3");
  });

  test("the scale and the text are kept", () => {
    const quantity = parseQuantity(" ≤125万元 ");
    expect(quantity?.scale.toNumber()).toBe(10_000);
    expect(quantity?.text).toBe("≤125万元");
  });
});

test.each([
  "",
  " ",
  "/",
  "无",
  "基本完成",
  "部分完成",
  "达成年度指标",
  "保障企业项目顺利开展",
  "防止堵门堵路事件发生",
  "是",
  "及时",
  "有效提升",
  "完成了市属5家国有退休人员移交，回访12次",
  "完成市属5家",
  "5家，3次",
  "5家3次",
  "5家（2家新增）",
  "5家（未达标）",
  "3次（以上）",
  "零距离",
  "约5家",
  "近5家",
  "5余家",
  "5家左右",
  "5家以外",
  "50多人",
  "几家",
  "≥90天以内",
  "不低于5%以下",
  "增长5%下降3%",
  "≥5-8家",
  "120-100户",
  "100-100户",
  "5家-8次",
  "1-12月",
  "2020-2023年",
  "2023.12",
  "≥2023年",
  "1:1",
  "5/5",
  "1+1",
  "Ⅲ类",
  "2级",
  "第3名",
  "9点",
  "七成",
  "①5家",
  "5①",
  "10²",
  "5½家",
  "12 5",
  "5。5家",
  "1O家",
  "5.",
  "1.2.3",
  "一般",
  "十分满意",
  "十分",
  "一起",
  "三方",
  "一致",
  "一流",
  "不满意度5%",
  "5完成率",
  "5良好",
  "12,34家",
  "--5",
  "≥",
  "≥≤5",
])("%j is no quantity", (text) => {
  expect(parseQuantity(text)).toBeUndefined();
});

test("a long sentence and a number that is none are no quantities", () => {
  expect(parseQuantity(`5${"家".repeat(200)}`)).toBeUndefined();
  expect(parseQuantity(Number.NaN)).toBeUndefined();
  expect(parseQuantity(0.5, "h:mm")).toBeUndefined();
});

describe("a target in three columns", () => {
  test.each([
    ["≥", 95, "%", undefined, "≥ 95 % s b"],
    ["≥", 0.95, "%", "0%", "≥ 95 % s b"],
    ["≥", "95%", "%", undefined, "≥ 95 % s b"],
    ["＝", "5", "家", undefined, "= 5 家 s"],
    ["定量", 5, "家", undefined, "= 5 家"],
    ["", "5家", "家", undefined, "= 5 家"],
    ["/", "5", "/", undefined, "= 5"],
    ["反向指标", "90", "天", undefined, "≤ 90 天 s b"],
    ["≤", "125", "万元", undefined, "≤ 1250000 元 s b"],
    ["≤", "12月底前", "", undefined, "≤ 372 日期 s b"],
  ])("%s | %s | %s", (nature, figure, unit, format, quantity) => {
    expect(told(parseQuantity(joinedTarget(nature, figure, unit, format)))).toBe(quantity);
  });

  test("a wording stays a wording", () => {
    expect(parseQuantity(joinedTarget("定性", "基本完成", "/"))).toBeUndefined();
    expect(joinedTarget("≥", 95, "%")).toBe("≥95%");
  });
});

describe("what is written is read back", () => {
  const figures = fc.integer({ min: 0, max: 9_999_999 }).map((hundredths) => hundredths / 100);
  const units = fc.constantFrom(
    ["%", "%", 1],
    ["家", "家", 1],
    ["个", "个", 1],
    ["天", "天", 1],
    ["日", "天", 1],
    ["万元", "元", 10_000],
    ["元", "元", 1],
    ["公里", "公里", 1],
    ["万人", "人", 10_000],
    ["", "", 1],
  ) as fc.Arbitrary<[string, string, number]>;
  const ways = fc.constantFrom(
    ["", "", "="],
    ["≥", "", "≥"],
    ["≦", "", "≤"],
    [">=", "", "≥"],
    ["不超过", "", "≤"],
    ["不低于", "", "≥"],
    ["", "以上", "≥"],
    ["", "以内", "≤"],
    ["完成", "", "="],
    ["控制在", "以内", "≤"],
  ) as fc.Arbitrary<[string, string, string]>;

  test("in every unit, width, spacing and wording", () => {
    fc.assert(
      fc.property(
        figures,
        units,
        ways,
        fc.constantFrom("", " ", "\n"),
        fc.boolean(),
        (figure, unit, way, gap, wide) => {
          const plain = `${way[0]}${gap}${figure}${gap}${unit[0]}${gap}${way[1]}`;
          const text = wide
            ? plain.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
            : plain;
          const quantity = parseQuantity(text);
          expect(quantity?.value.dividedBy(unit[2]).toNumber()).toBe(figure);
          expect([quantity?.unit, quantity?.comparison]).toEqual([unit[1], way[2]]);
        },
      ),
    );
  });

  test("and nothing makes it throw", () => {
    const pieces = fc.constantFrom(
      "≥",
      "≤",
      "5",
      "0.5",
      "12",
      "%",
      "家",
      "万",
      "元",
      "月",
      "底前",
      "-",
      "以上",
      "完成",
      "年",
      "2023",
      "/",
      "约",
      " ",
      "①",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const quantity = parseQuantity(parts.join(""));
        expect(quantity === undefined || quantity.low.lessThanOrEqualTo(quantity.high)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
