import fc from "fast-check";
import { nonstandardSigns, standardiseSigns } from "../../../src/core/values/comparison-signs";

test.each([
  ["≦90天", ["≦"], "≤90天"],
  ["≧95%", ["≧"], "≥95%"],
  ["＜5％", ["＜"], "<5％"],
  ["＞5", ["＞"], ">5"],
  ["＝5", ["＝"], "=5"],
  ["═5", ["═"], "=5"],
  ["<=5", ["<="], "≤5"],
  [">=5", [">="], "≥5"],
  ["=<5", ["=<"], "≤5"],
  ["=>5", ["=>"], "≥5"],
  ["＞＝5", ["＞＝"], "≥5"],
  ["＜=5", ["＜="], "≤5"],
  ["≧90且≦95，≧3", ["≧", "≦"], "≥90且≤95，≥3"],
  ["⩾5", ["⩾"], "≥5"],
])("%s has %j and becomes %s", (text, signs, standard) => {
  expect(nonstandardSigns(text)).toEqual(signs);
  expect(standardiseSigns(text)).toBe(standard);
});

test.each(["≥95%", "≤90天", "<5", ">5", "=5", "5家", "", "基本完成"])("%j is standard", (text) => {
  expect(nonstandardSigns(text)).toEqual([]);
  expect(standardiseSigns(text)).toBe(text);
});

test("standardised text has nothing left to standardise", () => {
  const signs = fc.constantFrom("≦", "≧", "＜", "＞", "＝", "═", "<", ">", "=", "≤", "≥", "5");
  fc.assert(
    fc.property(fc.array(signs), (parts) => {
      const once = standardiseSigns(parts.join("5"));
      expect(nonstandardSigns(once)).toEqual([]);
    }),
  );
});
