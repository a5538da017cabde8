import { textInput } from "../../../src/hosts/excel/input-text";

const TAKEN = [
  ...["=SUM(A1)", "+1", "-1", "@名", "＝1", "'引", "00123", "1,234.50", "95%", "９５％", "3/4", "2024-1-1", "2024.1.1"],
  ...[
    "12:30",
    "上午9时",
    "2024年1月",
    "1E5",
    "(12)",
    "￥12",
    "$12",
    "Jan 1",
    "true",
    "FALSE",
    "#N/A",
    "#DIV/0!",
    "#REF!",
  ],
];

test.each(TAKEN)("%p would be taken for something else, so an apostrophe goes before it", (text) => {
  expect(textInput(text, "General")).toBe(`'${text}`);
});

test.each(["某单位", "全年支出12万元", "≥95%", "12万元", "预算数（2024年）。见附件", "Total", "", "第1、2项"])(
  "%p stays as it is",
  (text) => {
    expect(textInput(text, "General")).toBe(text);
  },
);

test("a cell formatted as text needs no apostrophe", () => {
  expect(textInput("=SUM(A1)", "@")).toBe("=SUM(A1)");
});
