import { CATALOGUE } from "../../../src/catalogue";
import { DEFAULT_PACK, PACKS } from "../../../src/catalogue/packs";
import { readPack } from "../../../src/catalogue/packs/pack";

const RULES = new Set(CATALOGUE.map(({ id }) => id));

/** The default pack with one thing changed, as a bureau's JSON file would come. */
function changed(change: (pack: Record<string, Record<string, unknown>>) => void): unknown {
  const pack = structuredClone(DEFAULT_PACK) as unknown as Record<string, Record<string, unknown>>;
  change(pack);
  return pack;
}

describe("packs that come with the program", () => {
  test.each(Object.entries(PACKS))("%s is valid and named after itself", (name, pack) => {
    expect(readPack(pack, RULES)).toEqual({ pack });
    expect(pack.name).toBe(name);
  });

  test("weights of every pack add up to 100 with the funds", () => {
    for (const { weights } of Object.values(PACKS)) {
      const total = weights.groups.reduce((sum, { weight }) => sum + Number(weight), Number(weights.funding));
      expect(total).toBe(100);
    }
  });
});

describe("a bureau's own pack", () => {
  test.each<[string, unknown, string]>([
    ["no object at all", 5, "应为一组设置"],
    [
      "a threshold that is a number",
      changed((p) => (p.thresholds!.procurementLow = 0.8)),
      "thresholds.procurementLow：应为写成文字的小数",
    ],
    [
      "a threshold in words",
      changed((p) => (p.thresholds!.budgetAdjusted = "一成")),
      "thresholds.budgetAdjusted：应为写成文字的小数",
    ],
    [
      "a threshold out of range",
      changed((p) => (p.thresholds!.budgetAdjusted = "11")),
      "thresholds.budgetAdjusted：应在 0 至 10 之间",
    ],
    [
      "a threshold that is gone",
      changed((p) => delete p.thresholds!.executionRateLow),
      "thresholds.executionRateLow：缺少这一项",
    ],
    [
      "a word nobody knows",
      changed((p) => (p.thresholds!.procurementlow = "1")),
      "thresholds.procurementlow：不认识这一项",
    ],
    ["bands upside down", changed((p) => (p.bands as unknown as unknown[]).reverse()), "bands：应按分数从高到低排列"],
    [
      "a rule nobody has",
      changed((p) => ((p as Record<string, unknown>).rulesOff = ["no-such-rule"])),
      "rulesOff：没有规则 no-such-rule",
    ],
    [
      "a band turned round",
      changed((p) => (p.thresholds!.procurementLow = "1.5")),
      "thresholds.procurementLow：不能大于 procurementHigh",
    ],
    [
      "a formula nobody wrote",
      changed((p) => (p.formulas!.executionScore = "steps")),
      "formulas.executionScore：目前只支持",
    ],
  ])("%s is refused with its place", (_, data, fault) => {
    const { faults } = readPack(data, RULES);
    expect(faults?.join("\n")).toContain(fault);
  });

  test("a good one is taken", () => {
    const data = changed((p) => (p.thresholds!.procurementHigh = "1.5"));
    expect(readPack(data, RULES).pack?.thresholds.procurementHigh).toBe("1.5");
  });
});
