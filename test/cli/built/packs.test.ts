import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onlyChecked, readCheckJson } from "./check-schema";
import { everythingIn, expectOneLine, FAULTY, jihe, ROOT, useFolder } from "./jihe";

const folder = useFolder();
/** A whole pack of its own, as made from the default one. */
const own = (): { readonly thresholds: Readonly<Record<string, unknown>> } => ({
  ...(JSON.parse(readFileSync(join(ROOT, "src/catalogue/packs/hunan.json"), "utf8")) as {
    thresholds: Record<string, string>;
  }),
  ...NAMED,
});
const NAMED = { name: "qingshan", title: "青山区" };
const writePack = (text: string): void => writeFileSync(join(folder(), "口径.json"), text);
const check = (...words: string[]) => jihe(["check", FAULTY, "--pack", "口径.json", ...words], folder());

describe("jihe check --pack FILE", () => {
  test("judges by a bureau's own pack", () => {
    const pack = { ...NAMED, rulesOff: ["project-total-mismatch"] };
    // Windows' editor begins a file so.
    writePack(`\ufeff${JSON.stringify(pack)}`);
    const { status, stdout, stderr } = check("--format", "json");
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(readCheckJson(stdout).program.pack).toMatch(/^qingshan@[0-9a-f]{8}$/);
    const rulesOf = (text: string): string[] => onlyChecked(text).findings.map(({ rule }) => rule);
    expect(rulesOf(stdout)).not.toContain("project-total-mismatch");
    expect(rulesOf(jihe(["check", FAULTY, "--format", "json"]).stdout)).toContain("project-total-mismatch");
  });

  test("goes by a threshold of that pack, in threads too", () => {
    const pack = own();
    writePack(JSON.stringify({ ...pack, thresholds: { ...pack.thresholds, executionRateLow: "0" } }));
    const words = ["--format", "json", "--jobs"];
    const [alone, threaded] = ["1", "2"].map((jobs) => check(...words, jobs).stdout);
    expect(threaded).toBe(alone);
    expect(onlyChecked(alone ?? "").findings.map(({ rule }) => rule)).not.toContain("execution-rate-low");
  });

  test("tells every fault on a line of its own, in Chinese, and writes nothing", () => {
    const pack = own();
    writePack(
      JSON.stringify({ ...pack, thresholds: { ...pack.thresholds, procurementLow: 0.8 }, extra: 1, title: "" }),
    );
    const { status, stdout, stderr } = check("--out", "结果.txt");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    const [head, ...faults] = stderr.trimEnd().split("\n");
    expect(head).toBe("jihe：口径文件 口径.json 有 3 处不对：");
    expect(faults.sort()).toEqual([
      "- extra：不认识这一项",
      '- thresholds.procurementLow：应为写成文字的小数，如 "0.8"',
      "- title：不能为空",
    ]);
    expect(everythingIn(folder())).toEqual(["口径.json"]);
  });

  test("names a rule that is not there", () => {
    writePack(JSON.stringify({ ...own(), rulesOff: ["no-such-rule"] }));
    expect(check().stderr).toContain("\n- rulesOff：没有规则 no-such-rule\n");
  });

  test.each([
    ["not JSON", '{\n  "name": "a",\n  oops\n}', /口径文件 口径\.json 不是 JSON/],
    ["nothing at all", "", /口径文件 口径\.json 不是 JSON/],
  ])("%s: one Chinese line", (_, text, says) => {
    writePack(text);
    const { status, stdout, stderr } = check();
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toMatch(says);
  });

  test("a list instead of a pack", () => {
    writePack("[]");
    const { status, stderr } = check();
    expect(status).toBe(2);
    expect(stderr).toMatch(/^jihe：口径文件 .*\n- /);
  });

  test.each([
    ["无.json", /找不到口径文件 无\.json/],
    ["./hunan", /找不到口径文件 \.\/hunan/],
    ["mars", /没有名为 mars 的口径；可用：hunan、cost-2023，或口径文件/],
    [".", /口径文件 \. 不是文件/],
    ["__proto__", /没有名为 __proto__ 的口径/],
  ])("--pack %s: one Chinese line", (name, says) => {
    const { status, stdout, stderr } = jihe(["check", FAULTY, "--pack", name], folder());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expectOneLine(stderr);
    expect(stderr).toMatch(says);
  });
});
