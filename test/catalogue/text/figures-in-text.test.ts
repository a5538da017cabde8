import { figuresInText, halfOfLastDigit, valueOfFigure } from "../../../src/catalogue/text/figures-in-text";
import { plainTextOf } from "../../../src/catalogue/text/plain-text";

function figures(text: string): string[] {
  return figuresInText(plainTextOf(text).text).map(
    ({ value, unit, kind, exact }) => `${value.toString()}${unit} ${kind}${exact ? "" : " about"}`,
  );
}

describe("figures and their units", () => {
  test.each<[string, string[]]>([
    ["全年支出382.92万元，基本支出179.67万元", ["382.92万元 money", "179.67万元 money"]],
    ["1,234.50万元、12元、0.5亿元、3千元", ["1234.5万元 money", "12元 money", "0.5亿元 money", "3千元 money"]],
    ["85万，其中", ["85万 money"]],
    ["３．５万元", ["3.5万元 money"]],
    ["382 .92万元 与 12 5", ["382 bare about", "12 bare about", "5 bare about"]],
    ["1.2万亩、3万人、5元/人", ["1.2万亩 count", "3万 other", "5元 other"]],
    ["97.99%，增加2个百分点，50％", ["97.99% percent", "2个百分点 other", "50% percent"]],
    ["得97.9分，用时15分钟，30分钟", ["97.9分 points", "15分 other", "30分 other"]],
    ["共9起、7件、2个、3项", ["9起 count", "7件 count", "2个 count", "3项 count"]],
    ["12人、42人次、3名", ["12人 people", "42人次 count", "3名 people"]],
    ["2023年4月18日，3年，6个月", ["2023年 date", "4月 date", "18日 date", "3年 date", "6个 other"]],
    ["第3批、A12、1.2.3、〔2022〕10号", ["10号 date"]],
    ["12345市长热线", ["12345 bare"]],
    ["13800138000138000元", []],
  ])("%s", (text, expected) => expect(figures(text)).toEqual(expected));
});

describe("what is not exact", () => {
  test.each([
    "约5万元",
    "大约5万元",
    "近5万元",
    "超过5万元",
    "不足5万元",
    "不超过5万元",
    "≥5万元",
    "5余万元",
    "5万余元",
    "5多万元",
    "5万元左右",
    "5万元以上",
    "5万元以内",
    "5万多元",
  ])("%s", (text) => expect(figures(text)).toEqual([expect.stringMatching(/about$/)]));

  test("both ends of a range", () => {
    expect(figures("10-20万元")).toEqual(["10 bare about", "20万元 money about"]);
    expect(figures("10万元至20万元")).toEqual(["10万元 money about", "20万元 money about"]);
  });

  test.each(["5万元。", "附近道路5万元", "5万元内部审计费"])("but not %s", (text) => {
    expect(figures(text)[0]).not.toMatch(/about$/);
  });
});

test("an amount is compared in 万元, within half of its last digit", () => {
  const shown = figuresInText("0.5亿元，2100元，12.30万元，97.9%").map((figure) => [
    valueOfFigure(figure).toString(),
    halfOfLastDigit(figure).toString(),
  ]);
  expect(shown).toEqual([
    ["5000", "500"],
    ["0.21", "0.00005"],
    ["12.3", "0.005"],
    ["0.979", "0.0005"],
  ]);
});

test("a figure knows where it begins and ends", () => {
  const text = "支出约382.92万元。";
  const [figure] = figuresInText(text);
  expect(text.slice(figure!.start, figure!.end)).toBe("382.92万元");
  expect(text.slice(0, figure!.from)).toBe("支出");
});
