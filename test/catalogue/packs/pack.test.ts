import * as v from "valibot";
import { CATALOGUE, rulesOf } from "../../../src/catalogue";
import { DEFAULT_PACK, PACKS } from "../../../src/catalogue/packs";
import { packReference } from "../../../src/catalogue/packs/pack-reference";
import { readPack, type Pack } from "../../../src/catalogue/packs/pack";
import { packSchema } from "../../../src/catalogue/packs/schema";

const CONTEXT = { base: DEFAULT_PACK, bases: PACKS, rules: new Set(CATALOGUE.map(({ id }) => id)) };
const read = (differences: object) => readPack({ name: "qingshan", title: "青山区", ...differences }, CONTEXT);

/** What a pack of these differences comes to. */
function resolved(differences: object): Pack {
  const { pack, faults } = read(differences);
  if (!pack) throw new Error(faults.join("\n"));
  return pack;
}

describe("packs that come with the program", () => {
  test.each(Object.entries(PACKS))("%s is whole and named after itself", (name, pack) => {
    expect(v.safeParse(packSchema, pack).issues).toBeUndefined();
    expect(readPack({ name: "qingshan", title: "青山区" }, { ...CONTEXT, base: pack }).faults).toBeUndefined();
    expect(pack.name).toBe(name);
  });

  test("weights of every pack add up to 100 with the funds", () => {
    for (const { weights } of Object.values(PACKS)) {
      const total = weights.groups.reduce((sum, { weight }) => sum + Number(weight), Number(weights.funding));
      expect(total).toBe(100);
    }
  });
});

describe("a pack inherits", () => {
  test("nothing but a name is the base under another name", () => {
    expect(resolved({})).toEqual({ ...DEFAULT_PACK, name: "qingshan", title: "青山区" });
    expect(resolved({ extends: "cost-2023" }).weights).toEqual(PACKS["cost-2023"]!.weights);
  });

  test("groups of settings merge, lists replace", () => {
    const bands = [
      { name: "合格", from: "60" },
      { name: "不合格", from: "0" },
    ];
    const pack = resolved({ thresholds: { executionRateLow: "0.85" }, bands, words: { generalNames: ["满意度"] } });
    expect(pack.thresholds).toEqual({ ...DEFAULT_PACK.thresholds, executionRateLow: "0.85" });
    expect(pack.bands).toEqual(bands);
    expect(pack.words).toEqual({ ...DEFAULT_PACK.words, generalNames: ["满意度"] });
  });

  test("rulesOn undoes rulesOff", () => {
    const [one = "", two = ""] = CONTEXT.rules;
    const base = resolved({ rulesOff: [one, two] });
    const { pack } = readPack({ name: "b", title: "乙", rulesOn: [one] }, { ...CONTEXT, base });
    expect(pack?.rulesOff).toEqual([two]);
  });
});

describe("a bureau's own pack", () => {
  test.each<[string, object, string]>([
    ["a base nobody knows", { extends: "hunna" }, "extends：没有名为 hunna 的口径，是不是 hunan？"],
    ["a name that is taken", { name: "hunan" }, "name：hunan 是程序自带口径的名称，请另取一个"],
    ["a name in capitals", { name: "Hunan" }, "name：只能用小写字母、数字和连字符"],
    ["a threshold that is a number", { thresholds: { procurementLow: 0.8 } }, "procurementLow：应为写成文字的小数"],
    ["a threshold in words", { thresholds: { budgetAdjusted: "一成" } }, "budgetAdjusted：应为写成文字的小数"],
    ["a threshold out of range", { thresholds: { budgetAdjusted: "11" } }, "budgetAdjusted：应在 0 至 10 之间"],
    ["a key nobody knows", { threshold: {} }, "threshold：不认识这一项，是不是 thresholds？"],
    [
      "a key nobody knows, further in",
      { thresholds: { procurementlow: "1" } },
      "thresholds.procurementlow：不认识这一项，是不是 procurementLow？",
    ],
    [
      "a key nobody knows, in a list",
      { bands: [{ name: "优", form: "0" }] },
      "bands.0.form：不认识这一项，是不是 from？",
    ],
    ["bands upside down", { bands: [...DEFAULT_PACK.bands].reverse() }, "bands：应按分数从高到低排列"],
    ["a rule nobody has", { rulesOff: ["goal-blanc"] }, "rulesOff：没有规则 goal-blanc，是不是 goal-blank？"],
    ["a rule nobody has, on", { rulesOn: ["no-such-rule"] }, "rulesOn：没有规则 no-such-rule"],
    ["a rule nobody has, severe", { severities: { "no-such-rule": "error" } }, "severities：没有规则 no-such-rule"],
    ["a severity nobody has", { severities: { "goal-blank": "bad" } }, 'severities.goal-blank：应为 "error"（错误）'],
    ["thresholds crossed", { thresholds: { procurementLow: "1.5" } }, "procurementLow：不能大于 procurementHigh"],
    ["a formula nobody wrote", { scoring: { executionScore: "steps" } }, 'scoring.executionScore：应为 "proportional"'],
    ["a table without steps", { scoring: { executionScore: "table" } }, "executionTable：按分段表计分，至少要有一段"],
    [
      "a table that ends in the air",
      { scoring: { executionTable: [{ from: "0.9", share: "1" }] } },
      "scoring.executionTable：最后一段应从 0 起",
    ],
    ["labels that are no lists", { labels: { 全年预算数: "预算安排数" } }, "labels.全年预算数：应为列表"],
  ])("%s is refused with its place", (_, differences, fault) => {
    expect(read(differences).faults?.join("\n")).toContain(fault);
  });

  test("no object at all", () => expect(readPack(5, CONTEXT).faults).toEqual(["应为一组设置"]));
});

test("a rule is as severe as the pack says, and those it has off are gone", () => {
  const pack = resolved({ severities: { "goal-blank": "error" }, rulesOff: ["goal-copied"] });
  const rules = rulesOf(pack);
  expect(rules.find(({ id }) => id === "goal-blank")?.severity).toBe("error");
  expect(rules.map(({ id }) => id)).not.toContain("goal-copied");
  expect(rules).toHaveLength(CATALOGUE.length - 1);
});

test("the reference tells packs of one name apart, not the order of their keys", () => {
  const turned = Object.fromEntries(Object.entries(DEFAULT_PACK).reverse()) as Pack;
  expect(packReference(DEFAULT_PACK)).toMatch(/^hunan@[0-9a-f]{8}$/);
  expect(packReference(turned)).toBe(packReference(DEFAULT_PACK));
  expect(packReference({ ...DEFAULT_PACK, rulesOff: ["goal-blank"] })).not.toBe(packReference(DEFAULT_PACK));
});
