import { isWordName, mediaTypeOf, savedNameOf, workbookNameOf } from "../../../src/web/files/file-names";

test.each([
  ["自评表.xlsx", "自评表-已校验.xlsx"],
  ["自评表.XLSX", "自评表-已校验.xlsx"],
  ["带宏.xlsm", "带宏-已校验.xlsm"],
  ["自评表-已校验.xlsx", "自评表-已校验.xlsx"],
  ["没有扩展名", "没有扩展名-已校验.xlsx"],
  ["2023.12.数据", "2023.12.数据-已校验.xlsx"],
  [`${"长".repeat(300)}.xlsx`, `${"长".repeat(80)}-已校验.xlsx`],
  [`${"😀".repeat(300)}.xlsm`, `${"😀".repeat(60)}-已校验.xlsm`],
])("%s is saved as %s", (name, saved) => {
  expect(savedNameOf(name)).toBe(saved);
});

test("a workbook with macros is told from one without", () => {
  expect(mediaTypeOf("a.xlsm")).not.toBe(mediaTypeOf("a.xlsx"));
  expect(mediaTypeOf("A.XLSX")).toBe(mediaTypeOf("a.xlsx"));
});

test("Word files are known by their names, and name the workbook that is made of them", () => {
  expect(["a.docx", "A.DOC", "a.wps", "a.xlsx", "docx"].map(isWordName)).toEqual([true, true, true, false, false]);
  expect(workbookNameOf("单位 自评表.docx")).toBe("单位 自评表.xlsx");
});
