import type { CellContent } from "../../../src/core/fixing/edit";
import { readTyped } from "../../../src/web/editing";

function content(text: string, format?: string): CellContent | string {
  const entry = readTyped(text, format);
  return entry.kind === "content" ? entry.content : entry.why;
}

function formatOf(text: string, format?: string): string | undefined {
  const entry = readTyped(text, format);
  return entry.kind === "content" ? entry.format : undefined;
}

/** The day before the first of the 1900 date system as the calendar counts it. */
function serial(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

describe("a text typed into a cell of no format", () => {
  test.each<[string, unknown, string | undefined]>([
    ["", null, undefined],
    ["120", 120, undefined],
    [" 120 ", 120, undefined],
    ["-3.50", -3.5, undefined],
    ["+7", 7, undefined],
    ["(7)", -7, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["1,23", "1,23", undefined],
    ["5%", 0.05, "0%"],
    ["85.67%", 0.8567, "0.00%"],
    ["1e3", 1000, "0.00E+00"],
    ["￥12", 12, '"¥"#,##0;[Red]"¥"-#,##0'],
    ["¥12.5", 12.5, '"¥"#,##0.00;[Red]"¥"-#,##0.00'],
    ["2024-1-5", serial(2024, 1, 5), "yyyy/m/d"],
    ["2024/01/05", serial(2024, 1, 5), "yyyy/m/d"],
    ["2024年1月5日", serial(2024, 1, 5), 'yyyy"年"m"月"d"日"'],
    ["2024年1月", serial(2024, 1, 1), 'yyyy"年"m"月"'],
    ["2024/13/5", "2024/13/5", undefined],
    ["2024.1.5", "2024.1.5", undefined],
    ["2024年13月", "2024年13月", undefined],
    ["9:30", 9.5 / 24, "h:mm"],
    ["TRUE", true, undefined],
    ["false", false, undefined],
    ["#n/a", { error: "#N/A" }, undefined],
    ["项目支出", "项目支出", undefined],
    ["５％", 0.05, "0%"],
    ["１２０", 120, undefined],
    ["１，２３４．５０", 1234.5, "#,##0.00"],
    ["12。5", 12.5, undefined],
    ["－３", -3, undefined],
    ["￥１２０", 120, '"¥"#,##0;[Red]"¥"-#,##0'],
    ["（５）", "（５）", undefined],
    ["１、２", "１、２", undefined],
    ["12。", "12。", undefined],
    ["１，２", "１，２", undefined],
    ["３家", "３家", undefined],
    ["≥95%", "≥95%", undefined],
    ["95%以上", "95%以上", undefined],
    ["5家", "5家", undefined],
    ["'120", "120", undefined],
    ["'=1+1", "=1+1", undefined],
    ["'", null, undefined],
    ["=", "=", undefined],
    ["-", "-", undefined],
    ["-无", "-无", undefined],
    ["@张三", "@张三", undefined],
    ["第一行\r\n第二行", "第一行\n第二行", undefined],
  ])("%j", (text, value, format) => {
    const read = content(text);
    if (typeof value === "number") expect((read as { value: number }).value).toBeCloseTo(value, 12);
    else expect(read).toEqual({ value });
    expect(formatOf(text)).toBe(format);
  });

  test.each([
    ["=SUM(A1:A3)", "SUM(A1:A3)"],
    ["= B5/C5 ", "B5/C5"],
    ["＝A1", "A1"],
    ["+A1*2", "+A1*2"],
    ["-A1", "-A1"],
    ["@SUM(A1:A3)", "SUM(A1:A3)"],
    ["='附件 2'!D13", "'附件 2'!D13"],
  ])("formula %j", (text, formula) => {
    expect(content(text)).toEqual({ formula });
  });

  test.each(["=SUM(A1", "=1+", "=A1)"])("%j is no formula, so nothing is written", (text) => {
    expect(content(text)).toBe("公式不完整或有错，没有写入");
  });

  test("a day without a year is one of this year", () => {
    const year = new Date().getFullYear();
    expect(content("1月5日")).toEqual({ value: serial(year, 1, 5) });
    expect(formatOf("1月5日")).toBe('m"月"d"日"');
  });
});

describe("a text typed into a cell that has a format", () => {
  test.each([
    ["85", 0.85],
    ["0.85", 0.85],
    ["1", 0.01],
    ["-85", -0.85],
    ["100", 1],
    ["85%", 0.85],
    ["66.7", 0.667],
  ])("%j in percent", (text, value) => {
    expect(content(text, "0.00%")).toEqual({ value });
  });

  test.each(["=1+1", "5%", "2024-1-5", "'x", "001"])("%j stays as it is where all is text", (text) => {
    expect(content(text, "@")).toEqual({ value: text });
  });

  test("numbers stay numbers under any other format", () => {
    expect(content("12", "yyyy/m/d")).toEqual({ value: 12 });
    expect(content("12", '0"%以上"')).toEqual({ value: 12 });
  });
});
