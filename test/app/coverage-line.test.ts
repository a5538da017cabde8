import { coverageLine } from "../../src/app/coverage-line";

const COUNTS = { forms: 4, run: 80, passed: 61, failed: 14, skipped: 5, crashed: 0, cells: { read: 118, unread: 3 } };

test("says what was looked at, in figures that add up", () => {
  expect(coverageLine(COUNTS)).toBe("识别 4 张表；检查 80 条规则，通过 61，发现 14，不适用 5；读懂 118 格，3 格没读懂");
});

test("a rule that broke is never taken for one that passed", () => {
  expect(coverageLine({ ...COUNTS, passed: 60, crashed: 1, cells: { read: 118, unread: 0 } })).toBe(
    "识别 4 张表；检查 80 条规则，通过 60，发现 14，不适用 5，出错 1；读懂 118 格",
  );
});
