import { fingerprintOfText } from "../../../src/core/narrative/fingerprint";

const FORMULA = `"全年支出"&TEXT('附件2'!F5,"0.00##")&IF(ROUND('附件2'!E5-'附件2'!F5,4)>0,"，未超过","")`;

function ofFormula(formula: string): string | undefined {
  return fingerprintOfText({ text: "", formula });
}

describe("the fingerprint of a formula", () => {
  test.each([
    ["rows inserted in a form", FORMULA.replaceAll("F5", "F7").replaceAll("E5", "E7")],
    ["a sheet renamed", FORMULA.replaceAll("'附件2'", "'附件 2（报送）'")],
    ["quotes that Excel leaves out", FORMULA.replaceAll("'附件2'", "附件2")],
    ["blanks and small letters", FORMULA.replace("TEXT(", "text( ")],
    ["a form that was deleted", FORMULA.replaceAll("'附件2'!F5", "#REF!")],
  ])("stays with %s", (_, changed) => {
    expect(ofFormula(changed)).toBe(ofFormula(FORMULA));
  });

  test.each([
    ["other words", FORMULA.replace("全年支出", "本年支出")],
    ["words added", `${FORMULA}&"主要用于修路。"`],
    ["another format", FORMULA.replace("0.00##", "0")],
    ["another reckoning", FORMULA.replace("-'附件2'!F5", "+'附件2'!F5")],
  ])("changes with %s", (_, changed) => {
    expect(ofFormula(changed)).not.toBe(ofFormula(FORMULA));
  });

  test("is none where nobody can read the formula", () => {
    expect(ofFormula("IF(")).toBeUndefined();
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
