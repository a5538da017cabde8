import fc from "fast-check";
import { compareDates, dateOfSerial, dateText, parseDateBound, type DateBound } from "../../../src/core/values/dates";

describe("parseDateBound", () => {
  test.each<[string, DateBound]>([
    ["12月底前", { month: 12, precision: "month", bound: "before" }],
    ["12月前", { month: 12, precision: "month", bound: "before" }],
    ["2023年12月底前", { year: 2023, month: 12, precision: "month", bound: "before" }],
    ["2023 年 12 月底之前", { year: 2023, month: 12, precision: "month", bound: "before" }],
    ["2023年12月31日前", { year: 2023, month: 12, day: 31, precision: "day", bound: "before" }],
    ["２０２３年１２月３１日", { year: 2023, month: 12, day: 31, precision: "day", bound: "on" }],
    ["2023-12-31", { year: 2023, month: 12, day: 31, precision: "day", bound: "on" }],
    ["2023/6/5", { year: 2023, month: 6, day: 5, precision: "day", bound: "on" }],
    ["2023.12.31前", { year: 2023, month: 12, day: 31, precision: "day", bound: "before" }],
    ["2023.12前", { year: 2023, month: 12, precision: "month", bound: "before" }],
    ["2023-12", { year: 2023, month: 12, precision: "month", bound: "on" }],
    ["≤2023年12月", { year: 2023, month: 12, precision: "month", bound: "before" }],
    ["≦12月31日", { month: 12, day: 31, precision: "day", bound: "before" }],
    ["不晚于11月", { month: 11, precision: "month", bound: "before" }],
    ["于2023年11月底前完成", { year: 2023, month: 11, precision: "month", bound: "before" }],
    ["2023年11月完成", { year: 2023, month: 11, precision: "month", bound: "on" }],
    ["12月20日已全部完成。", { month: 12, day: 20, precision: "day", bound: "on" }],
    ["截至12月31日", { month: 12, day: 31, precision: "day", bound: "on" }],
    ["12月上旬", { month: 12, day: 10, precision: "third", bound: "on" }],
    ["2月下旬", { month: 2, day: 29, precision: "third", bound: "on" }],
    ["第三季度", { month: 9, precision: "quarter", bound: "on" }],
    ["2023年第4季度末前", { year: 2023, month: 12, precision: "quarter", bound: "before" }],
    ["上半年", { month: 6, precision: "half", bound: "on" }],
    ["2023年上半年内", { year: 2023, month: 6, precision: "half", bound: "before" }],
    ["年底前", { month: 12, precision: "month", bound: "before" }],
    ["2023年年底前".replace("年年", "年"), { year: 2023, month: 12, precision: "month", bound: "before" }],
    ["当年年底前".replace("年年", "年"), { month: 12, precision: "month", bound: "before" }],
    ["年内", { month: 12, precision: "year", bound: "before" }],
    ["2023年内完成", { year: 2023, month: 12, precision: "year", bound: "before" }],
    ["2023年度", { year: 2023, month: 12, precision: "year", bound: "on" }],
    ["十二月底前", { month: 12, precision: "month", bound: "before" }],
    ["二〇二三年十二月三十一日", { year: 2023, month: 12, day: 31, precision: "day", bound: "on" }],
  ])("%s", (text, date) => {
    expect(parseDateBound(text)).toEqual(date);
  });

  test.each([
    "",
    "2023.12",
    "13月底前",
    "0月",
    "2月30日",
    "12个月",
    "12月以后",
    "12月起",
    "1-12月",
    "90天内",
    "3日内",
    "31日前",
    "2023-13",
    "2023-12-32",
    "按时完成",
    "2023年12月底前完成5家",
    "2023年1月至12月",
    "23年12月",
    "2.5",
    "12/31",
    "月底前",
    "5-8",
  ])("%j is no date", (text) => {
    expect(parseDateBound(text)).toBeUndefined();
  });

  test("reads every real day written in any of the usual ways", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        fc.constantFrom("-", "/", ".", "年"),
        fc.boolean(),
        (date, sign, due) => {
          const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
          const text = sign === "年" ? `${year}年${month}月${day}日` : `${year}${sign}${month}${sign}${day}`;
          expect(parseDateBound(`${text}${due ? "前" : ""}`)).toEqual({
            year,
            month,
            day,
            precision: "day",
            bound: due ? "before" : "on",
          });
        },
      ),
    );
  });
});

describe("compareDates", () => {
  const compare = (a: string, b: string, formYear?: number): number | undefined => {
    const order = compareDates(parseDateBound(a)!, parseDateBound(b)!, formYear);
    return order === undefined ? undefined : Math.sign(order);
  };

  test.each([
    ["2023年12月20日", "2023年12月底前", 0],
    ["2023年12月31日", "2023年12月底前", 0],
    ["2024年1月2日", "2023年12月底前", 1],
    ["2023年11月", "2023年12月31日前", -1],
    ["2023年12月", "2023年12月15日前", 0],
    ["2023年12月16日", "2023年12月15日前", 1],
    ["11月", "12月底前", -1],
    ["第二季度", "5月底前", 0],
    ["第三季度", "5月底前", 1],
    ["上半年", "第一季度", 0],
    ["12月中旬", "12月20日前", 0],
    ["12月31日", "12月下旬", 0],
    ["12月11日", "12月上旬", 1],
    ["2023年6月", "2023年内", 0],
    ["12月", "年内", 0],
  ])("%s against %s: %s", (a, b, order) => {
    expect(compare(a, b)).toBe(order);
  });

  test("a year on one side only needs the form's year", () => {
    expect(compare("2024年1月", "12月底前")).toBeUndefined();
    expect(compare("2024年1月", "12月底前", 2023)).toBe(1);
    expect(compare("11月", "2023年12月底前", 2023)).toBe(-1);
  });
});

describe("dateOfSerial", () => {
  test.each([
    [45291, "yyyy/m/d", "2023年12月31日"],
    [45291.75, "yyyy-mm-dd hh:mm", "2023年12月31日"],
    [45291, 'yyyy"年"m"月"', "2023年12月"],
    [45291, "m/d", "12月31日"],
    [61, "yyyy-mm-dd", "1900年3月1日"],
    [45351, "yyyy-mm-dd", "2024年2月29日"],
  ])("%d as %s", (serial, format, shown) => {
    const date = dateOfSerial(serial, format);
    expect(date && dateText(date)).toBe(shown);
  });

  test.each([
    [45291, undefined],
    [45291, "0.00"],
    [0.5, "h:mm"],
    [45291, "yyyy"],
    [60, "yyyy-mm-dd"],
    [-5, "yyyy-mm-dd"],
    [1e9, "yyyy-mm-dd"],
    [5, "mm:ss"],
    [5, '0"year"'],
  ])("%d as %s is none", (serial, format) => {
    expect(dateOfSerial(serial, format)).toBeUndefined();
  });
});
