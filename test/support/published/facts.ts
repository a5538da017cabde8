import type { Random } from "../planting/random";

/** One row of money in 万元: planned at the beginning, planned in the end, spent. */
export interface Money {
  initial: number;
  adjusted: number;
  executed: number;
}

/** Where a project's money comes from. */
interface Source extends Money {
  kind: "fiscal" | "carried" | "other";
}

export interface Item {
  one: "产出" | "效益" | "满意度";
  /** 数量, 质量, 时效, 成本, 社会效益 …, 服务对象满意度. */
  two: string;
  name: string;
  /** Target by sign, figure and unit where it is measured; else in words. */
  target: { sign: "≥" | "≤" | "="; value: number; unit: string } | { words: string };
  /** The figure reached, in the target's unit; else words. */
  actual: number | string;
  weight: number;
  score: number;
  reason: string;
}

/** What one project's form says. */
export interface Facts {
  year: number;
  unit: string;
  department: string;
  project: string;
  sources: Source[];
  total: Money;
  /** 执行率 as stated: a ratio. */
  rate: number;
  fundsWeight: number;
  fundsScore: number;
  goal: string;
  done: string;
  items: Item[];
  totalWeight: number;
  totalScore: number;
}

/** A fault that people make; each tells what must be found. */
export type Fault = keyof typeof FAULTS;

type Planter = (facts: Facts, random: Random) => boolean;

/** Each makes its fault in right facts; `false` where they have no room for it. */
export const FAULTS = {
  "score-total-mismatch": (facts, random) => {
    facts.totalScore = round(facts.totalScore - 1 - random.below(4));
    return true;
  },
  "weights-total-mismatch": (facts, random) => {
    const item = random.oneOf(facts.items)!;
    item.weight += 2;
    item.score += 2;
    facts.totalScore = round(facts.totalScore + 2);
    return true;
  },
  "execution-rate-mismatch": (facts) => {
    facts.rate = round(facts.rate > 0.96 ? facts.rate - 0.04 : facts.rate + 0.03, 4);
    return true;
  },
  "execution-score-mismatch": (facts) => {
    const right = facts.fundsScore;
    facts.fundsScore = round(right >= facts.fundsWeight ? right - 2 : facts.fundsWeight);
    if (Math.abs(right - facts.fundsScore) < 0.15) facts.fundsScore = round(right - 1.5);
    facts.totalScore = round(facts.totalScore + facts.fundsScore - right);
    return true;
  },
  "execution-over-budget": (facts) => {
    const source = facts.sources.find(({ adjusted }) => adjusted > 0)!;
    const more = round(facts.total.adjusted - facts.total.executed + facts.total.adjusted * 0.07);
    source.executed = round(source.executed + more);
    spent(facts);
    return true;
  },
  "execution-rate-low": (facts) => {
    for (const source of facts.sources) source.executed = round(source.adjusted * 0.62);
    spent(facts);
    return true;
  },
  "funding-sources-mismatch": (facts) => {
    const source = facts.sources.find(({ adjusted }) => adjusted > 0)!;
    source.adjusted = round(source.adjusted + facts.total.adjusted * 0.11);
    return true;
  },
  "missed-target-full-score": (facts, random) => {
    const item = random.oneOf(facts.items.filter(({ target }) => "value" in target && target.value >= 10));
    if (!item || !("value" in item.target)) return false;
    const { sign, value } = item.target;
    item.actual = sign === "≤" ? round(value * 1.3) : value >= 50 ? Math.floor(value * 0.8) : value - 3;
    facts.totalScore = round(facts.totalScore + item.weight - item.score);
    item.score = item.weight;
    item.reason = "";
    return true;
  },
  "deduction-unexplained": (facts, random) => {
    const item = random.oneOf(facts.items.filter(({ weight, score }) => weight === score && weight > 2))!;
    if (!item) return false;
    item.score = round(item.weight - 1);
    item.reason = "";
    facts.totalScore = round(facts.totalScore - 1);
    return true;
  },
  "score-over-weight": (facts, random) => {
    const item = random.oneOf(facts.items.filter(({ weight, score }) => weight === score))!;
    item.score = item.weight + 1;
    facts.totalScore = round(facts.totalScore + 1);
    return true;
  },
} satisfies Record<string, Planter>;

export function round(value: number, digits = 2): number {
  return Number((Math.round(Number(`${value}e${digits}`)) + `e-${digits}`).replace(/^(-?\d+)e/, "$1e"));
}

/** After other spending: total, rate, the funds' score and the total score. */
function spent(facts: Facts): void {
  facts.total.executed = round(facts.sources.reduce((sum, { executed }) => sum + executed, 0));
  facts.rate = facts.total.executed / facts.total.adjusted;
  const score = round(facts.fundsWeight * Math.min(1, facts.rate));
  facts.totalScore = round(facts.totalScore + score - facts.fundsScore);
  facts.fundsScore = score;
}

type Draft = Pick<Item, "two" | "name" | "target" | "actual">;

const n = (two: string, name: string, sign: "≥" | "≤" | "=", value: number, unit: string, actual: number): Draft => ({
  two,
  name,
  target: { sign, value, unit },
  actual,
});
const w = (two: string, name: string, words: string, actual: string): Draft => ({
  two,
  name,
  target: { words },
  actual,
});

/** Indicators that forms have, all reached. */
function drafts(random: Random, year: number): Record<"产出" | "效益" | "满意度", Draft[]> {
  const k = (low: number, high: number): number => low + random.below(high - low + 1);
  const people = k(12, 400);
  const sites = k(5, 60);
  const times = k(2, 12);
  return {
    产出: [
      n("数量", "培训人次", "≥", people, "人次", people + random.below(Math.ceil(people / 8))),
      n("数量", "维修改造场所数量", "=", sites, "个", sites),
      n("数量", "开展宣传活动次数", "≥", times, "次", times),
      n("数量", "发放补助村(社区)个数", "≥", sites + 1, "个", sites + 1),
      n("数量", "购置办公设备数量", "≥", times + 10, "台（套）", times + 11),
      n("数量", "新建道路里程", "≥", times + 0.5, "公里", times + 0.6),
      n("质量", "工程验收合格率", "=", 100, "%", 100),
      n("质量", "设备质量达标率", "≥", k(90, 98), "%", 100),
      n("质量", "补助发放准确率", "=", 100, "%", 100),
      w("质量", "会议质量", "优", "优"),
      w("质量", "制度建设规范性", "规范", "规范"),
      n("时效", "资金拨付及时率", "=", 100, "%", 100),
      n("时效", "项目完成及时率", "≥", k(90, 98), "%", 99),
      w("时效", "项目完成时间", `${year}年12月底前`, `${year}年11月完成`),
      w("时效", "完成时限", `${year}年12月31日`, `${year}年12月20日`),
      n("成本", "项目总成本", "≤", 1, "万元", 1),
      n("成本", "人均培训成本", "≤", k(300, 800), "元", 300),
      n("成本", "成本节约率", "≥", 3, "%", 3.2),
    ],
    效益: [
      w("经济效益", "促进当地经济发展", "有效促进", "有效促进"),
      n("经济效益", "带动就业人数", "≥", people, "人", people + 2),
      w("社会效益", "提升公共服务水平", "有效提升", "有效提升"),
      w("社会效益", "保障机关正常运转", "效果明显", "达成预期指标"),
      n("社会效益", "政策知晓率", "≥", k(80, 95), "%", 97),
      n("社会效益", "受益群众人数", "≥", people * 10, "人", people * 11),
      w("生态效益", "改善生态环境", "逐步改善", "逐步改善"),
      n("生态效益", "污水处理率", "≥", k(85, 95), "%", 96),
      w("可持续影响", "长效管理机制健全性", "健全", "健全"),
      w("可持续影响", "对行业发展的影响", "持续提升", "达到预期目标"),
    ],
    满意度: [
      n("服务对象满意度", "服务对象满意度", "≥", k(85, 95), "%", 96),
      n("服务对象满意度", "受益群众满意度", "≥", k(85, 95), "%", 98),
      n("服务对象满意度", "参训学员满意度", "≥", k(85, 95), "%", 95),
    ],
  };
}

const PROJECTS = [
  "基层公共文化服务体系建设",
  "农村公路养护",
  "城区环境综合整治",
  "青年人才培养",
  "智慧校园建设",
  "防汛抗旱应急",
];
const PLACES = ["青江县", "临河市", "东岭区", "平川市"];
const OFFICES = ["文化和旅游局", "交通运输局", "城市管理局", "教育局", "应急管理局", "水利局"];

/** Right facts of one project. */
export function factsOf(random: Random, year: number, fundsWeight = 10): Facts {
  const place = random.oneOf(PLACES)!;
  const department = `${place}${random.oneOf(OFFICES)!}`;
  const adjusted = random.below(3) === 0 ? 100 + random.below(900) : round(20 + random.below(90000) / 100);
  const full = random.below(2) === 0;
  const shares = random.oneOf([
    [1, 0, 0],
    [0.8, 0.2, 0],
    [0.7, 0, 0.3],
    [0.6, 0.25, 0.15],
  ] as const)!;
  const kinds = ["fiscal", "carried", "other"] as const;
  const initialFactor = random.oneOf([1, 1, 0.95])!;
  const rate = full ? 1 : 0.91 + random.below(80) / 1000;
  const sources = shares.map((share, at): Source => {
    const own = round(adjusted * share);
    return { kind: kinds[at]!, initial: round(own * initialFactor), adjusted: own, executed: round(own * rate) };
  });
  const sum = (of: (money: Money) => number): number => round(sources.reduce((all, source) => all + of(source), 0));
  const total = {
    initial: sum((money) => money.initial),
    adjusted: sum((money) => money.adjusted),
    executed: sum((money) => money.executed),
  };
  const stated = total.executed / total.adjusted;
  const items = itemsOf(random, year, 100 - fundsWeight);
  for (const item of items.filter(({ name }) => name === "项目总成本")) {
    item.target = { sign: "≤", value: total.adjusted, unit: "万元" };
    item.actual = total.executed;
  }
  const fundsScore = round(fundsWeight * stated);
  return {
    year,
    unit: random.below(3) === 0 ? department : `${place}${random.oneOf(["服务中心", "事务中心", "管理站"])!}`,
    department,
    project: `${random.below(2) === 0 ? `${year}年` : ""}${random.oneOf(PROJECTS)!}${random.oneOf(["项目", "专项经费", "补助资金"])!}`,
    sources,
    total,
    rate: stated,
    fundsWeight,
    fundsScore,
    goal: random.oneOf([
      "保障项目顺利实施，提升公共服务水平，群众满意度达到85%以上。",
      "目标1：完成年度建设任务；\n目标2：提高服务对象满意度。",
      "完成全年各项工作任务。",
    ])!,
    done: random.oneOf([
      "项目已按计划实施完毕，公共服务水平有效提升。",
      "目标1：年度建设任务已完成；\n目标2：服务对象满意度提高。",
      "全年各项工作任务已全部完成。",
    ])!,
    items,
    totalWeight: 100,
    totalScore: round(fundsScore + items.reduce((all, { score }) => all + score, 0)),
  };
}

function itemsOf(random: Random, year: number, marks: number): Item[] {
  const pools = drafts(random, year);
  const shares = { 产出: Math.round((marks * 5) / 9), 满意度: 10, 效益: 0 };
  shares.效益 = marks - shares.产出 - shares.满意度;
  const items = (Object.keys(pools) as (keyof typeof pools)[]).flatMap((one) => {
    const most = one === "产出" ? 6 + random.below(3) : one === "效益" ? 2 + random.below(3) : 1 + random.below(2);
    const chosen = some(pools[one], most, random, one === "产出" ? ["数量", "质量", "时效", "成本"] : []);
    const each = Math.floor(shares[one] / chosen.length);
    return chosen.map((draft, at): Item => {
      const weight = at === 0 ? shares[one] - each * (chosen.length - 1) : each;
      return { one, ...draft, weight, score: weight, reason: "" };
    });
  });
  // Some missed a target, and said why.
  const missed = items.filter(({ target }) => "value" in target && target.sign !== "≤" && target.value >= 20);
  const one = random.below(2) === 0 ? random.oneOf(missed) : undefined;
  if (one && "value" in one.target) {
    const { value, unit } = one.target;
    one.actual = unit === "%" ? value - 2 : Math.round(value * 0.9);
    one.score = round((one.weight * one.actual) / value);
    one.reason = random.oneOf([
      "受疫情影响，部分任务推迟实施，下一步加强统筹",
      "年初指标设置偏高，今后将结合实际合理设置指标值",
      "招标采购进度较慢，下一年度提前谋划",
    ])!;
  }
  return items;
}

function some<T extends { two: string }>(
  pool: readonly T[],
  most: number,
  random: Random,
  must: readonly string[],
): T[] {
  const left = [...pool];
  const chosen: T[] = [];
  for (const two of must) {
    const own = random.oneOf(left.filter((draft) => draft.two === two))!;
    left.splice(left.indexOf(own), 1);
    chosen.push(own);
  }
  while (chosen.length < most && left.length > 0) chosen.push(left.splice(random.below(left.length), 1)[0]!);
  return pool.filter((draft) => chosen.includes(draft));
}
