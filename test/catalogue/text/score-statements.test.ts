import { bandOfScore } from "../../../src/catalogue/packs/score-band";
import { bandStatements, scoreMentions } from "../../../src/catalogue/text/score-statements";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { Decimal } from "../../../src/core/numbers/decimal";
import { readText } from "./read-text";

const SECTION = "六、部门整体支出绩效情况";

function said(text: string): string[] {
  const narrative = readText(text, SECTION);
  return [
    ...scoreMentions(narrative).map(({ figure }) => figure.value.toString()),
    ...bandStatements(narrative).map(({ band }) => band),
  ];
}

test.each<[string, string[]]>([
  ["2024年度本单位整体支出绩效自评得分97.90分，等级为“优”。", ["97.9", "优"]],
  ["我中心自评总分为96分，绩效评价等级为优秀。", ["96", "优"]],
  ["综合得分96分，评价结果为“良好”等次。", ["96", "良"]],
  ["综合得分96分，自评结果为“良好”。", ["96", "良"]],
  ["自评得分：96分（优）。", ["96", "优"]],
  ["自评等级：良。", ["良"]],
  ["绩效自评得分75分，评定为“中”。", ["75", "中"]],
])("%s", (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  "防汛项目自评得分99.42分，等级为“优”。",
  "产出指标50分，自评得分48分。",
  "群众评价为优。",
  "该项目自评总分为99.42分。",
  "预算执行得分9.8分。",
  "满分100分。",
  "自评得分约96分。",
  "上年自评得分96分，等级为优。",
  "质量评定为优良工程。",
])("silent: %s", (text) => expect(said(text)).toEqual([]));

test.each<[string, string]>([
  ["100", "优"],
  ["90", "优"],
  ["89.99", "良"],
  ["80", "良"],
  ["60", "中"],
  ["59.9", "差"],
])("%s is %s", (score, band) => expect(bandOfScore(new Decimal(score), DEFAULT_PACK)?.name).toBe(band));
