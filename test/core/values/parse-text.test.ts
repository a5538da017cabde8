import { name, reason, shownText, text } from "../../../src/core/values/parse-text";
import { statement } from "../../../src/catalogue/quantities/statement";
import { present, read } from "../reading/read-with";

test("a text is as typed, ends trimmed", () => {
  expect(present(text, "　完成了\n ５家。 ")).toBe("完成了\n ５家。");
  expect(present(text, "无")).toBe("无");
  expect(present(text, 0.955, "0.0%")).toBe("95.5%");
  expect(read(text, "……").kind).toBe("blank");
  expect(read(text, { error: "#REF!" })).toEqual({ kind: "unreadable", expected: "文字", cause: "error-value" });
});

test("无 is a blank name and a blank reason, but the context decides", () => {
  expect(read(name, "无").kind).toBe("blank");
  expect(read(reason, " 无 ").kind).toBe("blank");
  expect(reason("无", undefined, { blankWords: [] })).toEqual({ kind: "present", value: "无" });
});

test("a name stands behind its prompt", () => {
  expect(present(name, "指标1：台账建设")).toBe("台账建设");
  expect(read(name, "指标1：/").kind).toBe("blank");
  expect(present(name, "指标1")).toBe("指标1");
});

test.each([
  [5, undefined, "5"],
  [0.1 + 0.2, undefined, "0.3"],
  [1e21, undefined, "1000000000000000000000"],
  [0.95, "0%", "95%"],
  [0.95, "0.00%", "95.00%"],
  [0.91667, "0%", "91.667%"],
  [5, '0"家"', "5家"],
  [5, '"≥"0"家"', "≥5家"],
  [5, "0\\天", "5天"],
  [5, "General万元", "5万元"],
  [5, "#,##0.00", "5"],
  [5, "0.00_ ;[Red]-0.00", "5"],
  [45291, "yyyy/m/d", "2023年12月31日"],
  [45291, 'yyyy"年"m"月"', "2023年12月"],
  [45291, '[$-804]m"月"d"日"', "12月31日"],
  [true, undefined, "TRUE"],
  [null, undefined, ""],
  ["  a ", undefined, "a"],
])("%j in format %j shows as %j", (value, format, shown) => {
  expect(shownText(value, format)).toBe(shown);
});

describe("statement", () => {
  test("holds the quantity, or the band, or only the text", () => {
    expect(present(statement, "≥95%").quantity).toMatchObject({ comparison: "≥", unit: "%" });
    expect(present(statement, 0.95, "0%").quantity?.value.toNumber()).toBe(95);
    expect(present(statement, " 基本完成 ")).toEqual({ text: "基本完成", band: "partial" });
    expect(present(statement, "保障企业项目顺利开展")).toEqual({ text: "保障企业项目顺利开展" });
    expect(present(statement, "无")).toEqual({ text: "无" });
  });

  test("knows blanks and errors", () => {
    expect(read(statement, "/").kind).toBe("blank");
    expect(read(statement, { error: "#VALUE!" })).toMatchObject({ kind: "unreadable", cause: "error-value" });
  });
});
