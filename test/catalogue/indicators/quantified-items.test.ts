import { indicatorTables } from "../../../src/catalogue/indicators/indicator-tables";
import { suggestedScore } from "../../../src/catalogue/indicators/quantified-items";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { readSubmission } from "../../../src/catalogue/submission/index";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { snapshotFor } from "../../support/describe-rule";
import { mergeBlankScores, withUnknownMerges } from "../../support/layouts";
import { all, indicator, mergeDown, onOverall, oneEvaluation } from "../../support/one-evaluation";

function scores(snapshot: WorkbookSnapshot): Readonly<Record<string, string | undefined>> {
  const [table] = indicatorTables(readSubmission(snapshot, DEFAULT_PACK));
  return Object.fromEntries(table!.items.map((item) => [item.name, suggestedScore(item)?.toString()]));
}

test("met targets have their 分值, missed ones a share, words nothing", () => {
  const suggested = scores(snapshotFor(oneEvaluation, { data: indicator("巡查记录完整率", { actual: "≥95%" }) }));
  expect(suggested).toMatchObject({
    水库巡查次数: "8",
    清淤渠道长度: "7.6",
    汛前检修完成时间: "6",
    巡查记录完整率: "6",
    项目支出控制数: "8",
    保障工程安全度汛: undefined,
    长期管护机制: undefined,
  });
});

test("a missed date and a blank result have no score by ratio", () => {
  const late = all(
    indicator("汛前检修完成时间", { actual: "2024年5月6日" }),
    indicator("水库巡查次数", { actual: null }),
  );
  expect(scores(snapshotFor(oneEvaluation, { data: late }))).toMatchObject({
    汛前检修完成时间: undefined,
    水库巡查次数: undefined,
  });
});

describe("rows that share a score", () => {
  const shared = all(
    indicator("水库巡查次数", { weight: 16, score: null }),
    indicator("清淤渠道长度", { weight: null, score: null }),
  );
  const bothMet = all(shared, indicator("清淤渠道长度", { actual: "60公里" }));

  test("have it where all are met", () => {
    const merged = { data: bothMet, layout: mergeDown("G", 14, 15) };
    expect(scores(snapshotFor(oneEvaluation, merged))).toMatchObject({ "水库巡查次数、清淤渠道长度": "16" });
  });

  test("have none where one is missed", () => {
    const merged = { data: all(shared, indicator("水库巡查次数", { score: 15 })), layout: onOverall(mergeBlankScores) };
    expect(scores(snapshotFor(oneEvaluation, merged))).toMatchObject({ "水库巡查次数、清淤渠道长度": undefined });
  });

  test("with a 分值 each share the sum of them", () => {
    const given = {
      data: indicator("清淤渠道长度", { actual: "60公里", score: null }),
      layout: mergeDown("H", 14, 15),
    };
    expect(scores(snapshotFor(oneEvaluation, given))).toMatchObject({ "水库巡查次数、清淤渠道长度": "16" });
  });

  test("are not told apart where merged areas cannot be read", () => {
    const suggested = scores(withUnknownMerges(snapshotFor(oneEvaluation, { data: bothMet })));
    expect(suggested).toMatchObject({ 水库巡查次数: undefined, 清淤渠道长度: undefined });
  });
});
