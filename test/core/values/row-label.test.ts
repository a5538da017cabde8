import { readRowLabel } from "../../../src/core/values/row-label";

test.each([
  ["1、业务工作经费", "业务工作经费", "plain", false],
  ["１．业务工作经费", "业务工作经费", "plain", false],
  ["一、项目支出：", "项目支出", "plain", false],
  ["(1)防汛专项", "防汛专项", "bracketed", false],
  ["（二）防汛 专项", "防汛专项", "bracketed", false],
  ["① 防汛专项", "防汛专项", "bracketed", false],
  ["其中：公车购置", "公车购置", undefined, true],
  ["其中:①公车购置", "公车购置", "bracketed", true],
  ["其 中 ： 一般公共预算：", "一般公共预算", undefined, true],
  ["其中：1、办案费", "办案费", "plain", true],
  ["公车运行维护", "公车运行维护", undefined, false],
  ["水费、电费、差旅费", "水费、电费、差旅费", undefined, false],
  ["2.5万元以下采购", "2.5万元以下采购", undefined, false],
  ["因公出国(境)经费", "因公出国(境)经费", undefined, false],
  ["年度资金总额（万元）", "年度资金总额", undefined, false],
  ["", "", undefined, false],
])("%s", (text, words, numbering, ofWhich) => {
  expect(readRowLabel(text)).toMatchObject({ words, numbering, ofWhich });
});

test("a prompt is left out, and noticed", () => {
  expect(readRowLabel("3、区级专项资金(一个专项一行）")).toMatchObject({ words: "区级专项资金", prompted: true });
  expect(readRowLabel("4、上级转移支付（一个专项一行）：水库移民补助")).toMatchObject({
    words: "上级转移支付:水库移民补助",
    prompted: true,
  });
  expect(readRowLabel("残疾人专项(残疾人)")).toMatchObject({ words: "残疾人专项(残疾人)", prompted: false });
});

test("the key has no year", () => {
  expect(readRowLabel("2023年度项目支出：")).toMatchObject({ words: "2023年度项目支出", key: "年度项目支出" });
});
