import { blankForms } from "../../../src/catalogue/forms/canonical";
import { designFaults, valuesByAddress, valuesInOrder } from "../../support/layouts";

describe("blankForms", () => {
  const forms = blankForms({ year: 2025, unitName: "青岚市图书馆", projects: 2 });

  test("are the four forms, with as many 附件3 as asked for", () => {
    expect(forms.map((sheet) => sheet.name)).toEqual(["附件1", "附件2", "附件3-1", "附件3-2", "附件4"]);
    expect(blankForms({ year: 2025, unitName: "青岚市图书馆", projects: 0 })).toHaveLength(3);
    expect(forms.flatMap(designFaults)).toEqual([]);
  });

  test("hold the year and the unit's name", () => {
    const [basic, overall] = forms.map(valuesByAddress);
    expect(basic).toMatchObject({ B3: "青岚市图书馆", B6: "2024年决算数", D6: "2025年预算数", F6: "2025年决算数" });
    expect(overall).toMatchObject({ A2: "2025 年度预算单位整体支出绩效自评表", C3: "青岚市图书馆" });
  });

  test("hold no figure but the printed 分值", () => {
    const numbers = forms.map((sheet) => valuesInOrder(sheet).filter((value) => typeof value === "number"));
    expect(numbers).toEqual([[], [10, 100], [10, 100], [10, 100], []]);
  });

  test("leave indicator rows empty, without prompts", () => {
    const texts = forms.flatMap(valuesInOrder).join("\n");
    expect(texts).not.toMatch(/指标\d|……|××|字以内/u);
    const overall = valuesByAddress(forms[1]!);
    expect(Object.keys(overall).filter((address) => /^[DEF]1[4-9]$/u.test(address))).toEqual([]);
  });

  test("have room for the nine sections of the report", () => {
    const sections = valuesInOrder(forms.at(-1)!).filter((value) => /^[一二三四五六七八九]、/u.test(String(value)));
    expect(sections).toHaveLength(9);
    expect(new Set(sections.map((section) => String(section).charAt(0))).size).toBe(9);
  });
});
