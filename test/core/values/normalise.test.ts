import fc from "fast-check";
import {
  compactText,
  isBlankMark,
  labelKey,
  plainText,
  withoutPrompt,
  yearIn,
} from "../../../src/core/values/normalise";

/** The printable ASCII characters in their full-width form. */
function widen(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replaceAll(" ", "\u3000");
}

const LABELS = [
  "预算单位名称",
  "2023年实际在职人数",
  "其中：办公经费",
  "3、区级专项资金(一个专项一行)",
  "年度预算申请(万元)",
  "实际规模(m²)",
  "产出指标(50分)",
  "执行率(B/A)",
];

describe("labelKey", () => {
  test.each([
    ["2023年度", "年度"],
    ["2022年决算数", "年决算数"],
    ["2023 年度预算单位整体支出绩效自评表", "年度预算单位整体支出绩效自评表"],
    ["(2022年度)", "(年度)"],
    ["（2022年度）", "(年度)"],
    ["二〇二三年度", "年度"],
    ["二○二三年", "年"],
    ["二零二三年", "年"],
    ["2022决算数", "决算数"],
    ["自评表（2023）", "自评表()"],
    ["年度预  算申请  （万元）", "年度预算申请(万元)"],
    ["经济效\n益指标", "经济效益指标"],
    ["其中：  一般公共预算", "其中:一般公共预算"],
    ["投资概\r\n\r\n算控制\n\n率", "投资概算控制率"],
    ["全年预算数（Ａ）", "全年预算数(A)"],
    ["实际规模(m²)", "实际规模(m2)"],
    ["\u200b绩 效\u00a0指\u3000标\ufeff", "绩效指标"],
  ])("%j → %j", (label, key) => {
    expect(labelKey(label)).toBe(key);
  });

  test.each(["【待补充】", "〔2020〕", "「年度」", "“项目支出”", "219001", "120232", "20230101"])(
    "leaves %s",
    (text) => {
      expect(labelKey(text)).toBe(text);
    },
  );

  test("is the same whatever white space, width and year stand in a label", () => {
    const gap = fc.constantFrom("", " ", "\n", "\r\n", "\u3000", "\u00a0", "\t", "\u200b");
    const year = fc.integer({ min: 1990, max: 2099 });
    fc.assert(
      fc.property(
        fc.constantFrom(...LABELS),
        fc.array(gap, { minLength: 30, maxLength: 30 }),
        year,
        fc.boolean(),
        (label, gaps, y, wide) => {
          const dated = label.replace("2023年", `${y}年`);
          const shape = wide ? widen(dated) : dated;
          const spaced = [...shape].map((sign, at) => `${gaps[at % gaps.length] ?? ""}${sign}`).join("");
          expect(labelKey(spaced)).toBe(labelKey(label));
        },
      ),
    );
  });

  test("stays right when more labels pass than it remembers", () => {
    for (let at = 0; at < 10_000; at++) labelKey(`名称 ${at}号`);
    expect(labelKey("名称 17号")).toBe("名称17号");
    expect(labelKey("经济效\n益指标")).toBe("经济效益指标");
  });
});

test("plainText keeps words apart, compactText does not; both keep years", () => {
  expect(plainText("  2023年\n 台账　建设（３本） ")).toBe("2023年 台账 建设(3本)");
  expect(compactText("  2023年\n 台账　建设（３本） ")).toBe("2023年台账建设(3本)");
});

describe("yearIn", () => {
  test.each([
    ["2023年度预算单位整体支出绩效自评表", 2023],
    ["(2022年度)", 2022],
    ["2024 年度", 2024],
    ["２０２１年", 2021],
    ["二〇二三年", 2023],
    ["二○二四年度", 2024],
    ["二零二五年", 2025],
    ["一九九九年", 1999],
    ["20\n23年度", 2023],
    ["2022年决算数", 2022],
    ["2022决算数", 2022],
    ["自评表（2023）", 2023],
    ["2023年比2022年", 2023],
    ["二〇二二年至2023年", 2022],
    ["决算数", undefined],
    ["12023年", undefined],
    ["1989年", undefined],
    ["2100年", undefined],
    ["219001", undefined],
    ["2023人次", undefined],
    ["", undefined],
  ])("%j → %s", (text, year) => {
    expect(yearIn(text)).toBe(year);
  });
});

describe("isBlankMark", () => {
  test.each([
    null,
    "",
    " ",
    "\n",
    "\u3000",
    "/",
    "／",
    " / ",
    "//",
    "—",
    "——",
    "－",
    "-",
    "--",
    "–",
    "……",
    "…",
    "......",
    "...",
    "。。。",
    "．．．",
    "···",
    "⋯⋯",
    "指标1：",
    "指标1：/",
    "指标 12 : ——",
    "指标：",
    "\u200b",
  ])("%j is blank", (value) => {
    expect(isBlankMark(value)).toBe(true);
  });

  test.each([0, 1, "0", "0.0", "无", "指标1", "指标1：完成", "×", "10", "/人", "-5", "是", false, true])(
    "%j is not",
    (value) => {
      expect(isBlankMark(value)).toBe(false);
    },
  );

  test("an error is not blank", () => {
    expect(isBlankMark({ error: "#N/A" })).toBe(false);
  });

  test("无 is blank where the place says so", () => {
    expect(isBlankMark(" 无 ", ["无"])).toBe(true);
    expect(isBlankMark("指标2：无", ["无"])).toBe(true);
    expect(isBlankMark("无群体事件", ["无"])).toBe(false);
  });

  test("holds for any mix of dots, dashes and strokes with white space around", () => {
    const mark = fc.constantFrom("/", "／", "—", "－", "-", "…", ".", "。", " ", "\n");
    fc.assert(fc.property(fc.array(mark, { maxLength: 12 }), (marks) => isBlankMark(marks.join(""))));
  });

  test("never takes away a figure or a word", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("1", "完", "a"), (text, sign) => !isBlankMark(`${text}${sign}`)),
    );
  });
});

test("withoutPrompt cuts 指标1： and leaves the name as typed", () => {
  expect(withoutPrompt("指标1：台账　建设")).toBe("台账　建设");
  expect(withoutPrompt(" 指标１２: a ")).toBe("a");
  expect(withoutPrompt("指标1")).toBe("指标1");
  expect(withoutPrompt("数量指标1：a")).toBe("数量指标1：a");
});
