import { HostError } from "../../../src/app/ports";
import { withoutReferencesTo } from "../../../src/hosts/xlsx-file/lost-references";

test.each([
  ["附件1", "附件1!B5+'附件1'!$C$6:$D$9", "#REF!+#REF!"],
  ["附件1", "SUM(附件1!A:C)&附件1!1:3", "SUM(#REF!)&#REF!"],
  ["附件1", "附件11!B5+我的附件1!B5", "附件11!B5+我的附件1!B5"],
  ["附件1", '"附件1!B5"&附件1!B5', '"附件1!B5"&#REF!'],
  ['项目"一"', `'项目"一"'!B5&"'项目"&'项目"一"'!B6`, `#REF!&"'项目"&#REF!`],
  ["附件1", `'甲"乙'!A1&附件1!B5&'甲"乙'!A2`, `'甲"乙'!A1&#REF!&'甲"乙'!A2`],
  ["某某's", "'某某''s'!B5", "#REF!"],
])("without %s, %s is %s", (sheet, formula, left) => {
  expect(withoutReferencesTo(sheet, formula)).toBe(left);
});

test("a reference that cannot be taken out is a trouble", () => {
  expect(() => withoutReferencesTo("附件1", "附件1!名称*2")).toThrow(HostError);
});
