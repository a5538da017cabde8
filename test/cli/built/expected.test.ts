import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { sharedFile } from "../../support/cases/shared-folder";
import { onlyChecked } from "./check-schema";
import { CLEAN, jihe, ROOT } from "./jihe";

interface Expectations {
  readonly workbook: string;
  readonly mustFind: readonly { readonly rule: string; readonly severity: string; readonly cell: string }[];
  readonly mustPass: readonly string[];
}

const LISTS = [join(ROOT, "examples/expected.json"), sharedFile("cases/seed/expected.json")].filter(
  (list): list is string => list !== undefined && existsSync(list),
);

describe.each(LISTS.map((list) => [relative(ROOT, list), list]))("what must be found: %s", (_, list) => {
  const { workbook, mustFind, mustPass } = JSON.parse(readFileSync(list, "utf8")) as Expectations;
  const { findings, rules } = onlyChecked(jihe(["check", join(dirname(list), workbook), "--format", "json"]).stdout);
  const found = findings.map(({ rule, severity, sheet, cell }) => `${severity} ${rule} ${sheet}!${cell}`);

  test.each(mustFind)("$severity $rule at $cell", ({ rule, severity, cell }) => {
    expect(found).toContain(`${severity} ${rule} ${cell}`);
  });

  test("no other error", () => {
    const demanded = mustFind.map(({ rule, severity, cell }) => `${severity} ${rule} ${cell}`);
    expect(found.filter((one) => one.startsWith("error ") && !demanded.includes(one))).toEqual([]);
  });

  test.each(mustPass)("%s passes", (rule) => {
    expect(rules.passed).toContain(rule);
  });

  test("no rule crashes", () => {
    expect(rules.crashed).toEqual([]);
  });
});

test("the clean example gives no finding at all", () => {
  const { findings, fills } = onlyChecked(jihe(["check", CLEAN, "--format", "json"]).stdout);
  expect({ findings, fills }).toEqual({ findings: [], fills: [] });
});
