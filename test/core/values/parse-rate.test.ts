import fc from "fast-check";
import { rate, rateTolerance } from "../../../src/core/values/parse-rate";
import { present, read } from "../reading/read-with";

describe("rates", () => {
  test.each([
    // A number with a percent format is a ratio; the format's decimals count.
    [1, "0%", "1", "0.005"],
    [0.9167, "0.0%", "0.9167", "0.0005"],
    [0.9167, "0.00%", "0.9167", "0.00005"],
    [0.9167, "0.0000%", "0.9167", "0.00005"],
    [3, "0%", "3", "0.005"],
    // A number without: up to 2 a ratio, above a percentage; the decimals of the percentage count.
    [1, undefined, "1", "0.005"],
    [0.95, undefined, "0.95", "0.005"],
    [0.951, undefined, "0.951", "0.0005"],
    [0.9167, undefined, "0.9167", "0.00005"],
    [11 / 12, undefined, "0.916666666667", "0.00005"],
    [2, undefined, "2", "0.005"],
    [2.01, undefined, "0.0201", "0.00005"],
    [100, undefined, "1", "0.005"],
    [91.7, "0.00", "0.917", "0.0005"],
    [0, undefined, "0", "0.005"],
    // Text with a percent sign: its decimals count.
    ["100%", undefined, "1", "0.005"],
    ["100.00%", undefined, "1", "0.00005"],
    ["100％", undefined, "1", "0.005"],
    ["９５．５％", undefined, "0.955", "0.0005"],
    ["95.10%", undefined, "0.951", "0.00005"],
    ["95 %", undefined, "0.95", "0.005"],
    ["-5%", undefined, "-0.05", "0.005"],
    ["1,250%", undefined, "12.5", "0.005"],
    // A plain number held as text.
    ["0.95", undefined, "0.95", "0.005"],
    ["100", undefined, "1", "0.005"],
    ["91.67", undefined, "0.9167", "0.00005"],
  ])("%j with format %j is %s ± %s", (value, format, ratio, tolerance) => {
    const found = present(rate, value, format);
    expect([found.value.toFixed(), found.tolerance.toFixed()]).toEqual([ratio, tolerance]);
  });

  test("tell how they were typed", () => {
    expect(present(rate, "95%")).toMatchObject({ percentText: true, asText: false });
    expect(present(rate, "0.95")).toMatchObject({ percentText: false, asText: true });
    expect(present(rate, 0.95, "0%")).toMatchObject({ percentText: false, asText: false });
  });

  test.each([null, "/", "—", "无"])("%j is blank", (value) => {
    expect(read(rate, value).kind).toBe("blank");
  });

  test.each([
    ["1OO%", "100%"],
    ["95.1O%", "95.1%"],
    ["95..1%", "95.1%"],
    ["95.%", "95%"],
    ["百分之九十五", "95%"],
    ["O.95", "0.95"],
  ])("%j is unreadable, perhaps %s", (value, proposal) => {
    expect(read(rate, value)).toEqual({ kind: "unreadable", expected: "比率", cause: "text", proposal });
  });

  test.each(["约九成", "95.", "95万元", "95%以上", "12/12", "达标", true])("%j is unreadable", (value) => {
    expect(read(rate, value)).toMatchObject({ kind: "unreadable", expected: "比率", cause: "text" });
  });

  test("an error is unreadable", () => {
    expect(read(rate, { error: "#DIV/0!" })).toEqual({ kind: "unreadable", expected: "比率", cause: "error-value" });
  });
});

test("rateTolerance stays within its limits", () => {
  expect([0, 1, 2, 3, 10].map((decimals) => rateTolerance(decimals).toFixed())).toEqual([
    "0.005",
    "0.0005",
    "0.00005",
    "0.00005",
    "0.00005",
  ]);
});

test("a percentage written with any decimals is read back, and rounding it stays within its tolerance", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 2 }), (tenThousandths, decimals) => {
      const exact = tenThousandths / 1_000_000;
      const found = present(rate, `${(exact * 100).toFixed(decimals)}%`);
      expect(found.value.minus(exact).abs().minus(found.tolerance).toNumber()).toBeLessThan(1e-12);
    }),
  );
});
