import { fingerprintOfText, shortKey } from "../../../src/core/narrative/fingerprint";

const FORMULA = `"全年支出"&TEXT('附件2'!F5,"0.00##")&IF(ROUND('附件2'!E5-'附件2'!F5,4)>0,"，未超过","")`;

function ofFormula(formula: string): string {
  return fingerprintOfText({ text: "", formula });
}

describe("the fingerprint of a formula", () => {
  test.each([
    ["rows inserted in a form", FORMULA.replaceAll("F5", "F7").replaceAll("E5", "E7")],
    ["a sheet renamed", FORMULA.replaceAll("'附件2'", "'附件 2（报送）'")],
    ["quotes that Excel leaves out", FORMULA.replaceAll("'附件2'", "附件2")],
    ["blanks and small letters", FORMULA.replace("TEXT(", "text( ")],
    ["a row that was deleted", FORMULA.replaceAll("'附件2'!F5", "'附件2'!#REF!")],
    ["a form that was deleted", FORMULA.replaceAll("'附件2'!F5", "#REF!F5")],
    ["places that do not move", FORMULA.replaceAll("F5", "$F$5")],
    ["a sheet whose name has quotes", FORMULA.replaceAll("'附件2'", `'附件"2"的''表'''`)],
    ["a function's name as files have it", FORMULA.replace("TEXT(", "_xlfn.TEXT(")],
  ])("stays with %s", (_, changed) => {
    expect(ofFormula(changed)).toBe(ofFormula(FORMULA));
  });

  test.each([
    ["other words", FORMULA.replace("全年支出", "本年支出")],
    ["words added", `${FORMULA}&"主要用于修路。"`],
    ["another format", FORMULA.replace("0.00##", "0")],
    ["blanks between the words", FORMULA.replace("全年支出", "全年 支出")],
    ["a place in the words", FORMULA.replace("全年支出", "全年F5支出")],
    ["a function whose name ends like a place", FORMULA.replace("ROUND(", "LOG10(")],
    ["another reckoning", FORMULA.replace("-'附件2'!F5", "+'附件2'!F5")],
  ])("changes with %s", (_, changed) => {
    expect(ofFormula(changed)).not.toBe(ofFormula(FORMULA));
  });
});

describe("the fingerprint of words", () => {
  test("does not mind white space, and minds every other sign", () => {
    const words = (text: string) => fingerprintOfText({ text });
    expect(words("\u3000\u3000一、概况 ")).toBe(words("一、概况"));
    expect(words("一、概况")).not.toBe(words("一、概况。"));
  });

  test("is not that of a formula with the same words", () => {
    expect(fingerprintOfText({ text: '"甲"' })).not.toBe(ofFormula('"甲"'));
  });
});

test("a key longer than any name is cut, and no other key is like it", () => {
  expect(shortKey("results:产出指标")).toBe("results:产出指标");
  const [one, other] = [shortKey(`甲${"绩".repeat(32_000)}一`), shortKey(`甲${"绩".repeat(32_000)}二`)];
  expect(one.length).toBeLessThan(500);
  expect(one).not.toBe(other);
});
