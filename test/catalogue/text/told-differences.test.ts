import { toldDifferences } from "../../../src/catalogue/text/told-differences";
import { readText } from "./read-text";

/** Every difference a text works out from figures beside it: whether it is what they come to. */
function differences(text: string): boolean[] {
  const [, paragraph] = readText(text).paragraphs;
  return toldDifferences(paragraph!, 2024).map(({ agrees }) => agrees);
}

test.each<[string, boolean[]]>([
  ["设备预算64万元，实际采购62.5万元，节约1.5万元，节约率2.34%。", [true, true]],
  ["设备预算64万元，实际采购62.5万元，节约2.5万元，节约率3.24%。", [false, false]],
  ["水费本年支出0.3万元，上年支出0.5万元，减少0.2万元，下降40%。", [true, true]],
  ["水费本年支出0.3万元，上年支出0.5万元，减少0.3万元，下降60%。", [false, false]],
  ["水费2023年支出0.5万元，2024年支出0.3万元，同比减少0.2万元。", [true]],
  ["水费由2023年的0.5万元下降到0.3万元，下降40%。", [true]],
  ["水费由2023年的0.5万元下降到0.3万元，下降60%。", [false]],
  ["水费40.2万元，占15%，比上年50.25万元减少10.05万元，减幅20%。", [true, true]],
  ["水费40.2万元，占15%，比上年50.25万元减少10.05万元，减幅2%。", [true, false]],
  ["巡查次数比上年的238次增加14次，增长5.88%。", [true]],
  ["巡查次数比上年的238次增加14次，增长8.55%。", [false]],
  ["水费258.4万元较上年248.6万元增长3.94%。", [true]],
  ["水费258.4万元较上年248.6万元增长4.93%。", [false]],
  ["实际资助802人，为目标780人的102.82%。", [true]],
  ["实际资助820人，为目标780人的102.82%。", [false]],
  ["活动48场，计划40场，超额完成8场，完成计划的120%。", [true, true]],
  ["活动48场，计划40场，超额完成18场，完成计划的102%。", [false, false]],
  ["制作展板3124份，比计划3000份多124份，超额4.13%。", [true, true]],
  ["制作展板3124份，比计划3000份多124份，超额41.3%。", [true, false]],
  ["水渠控制价248万元，中标价240万元，中标价比控制价低18万元，下浮率2.33%。", [false, false]],
  ["水费上年结转3万元，当年安排87万元，支出88.35万元，结余1.65万元。", [true]],
])("%s", (text, expected) => expect(differences(text)).toEqual(expected));

/** What a text says that its own figures show to be the other way. */
function contrary(text: string): (string | undefined)[] {
  const [, paragraph] = readText(text).paragraphs;
  return toldDifferences(paragraph!, 2024).flatMap(({ contrary: said }) => said ?? []);
}

test.each<[string, string[]]>([
  ["合格率由上年的98.3%下降到99.1%。", ["由 98.3% 到 99.1% 是增加"]],
  ["合格率由上年的98.3%上升到99.1%。", []],
  ["水费比上年的12.9万元增加1.6万元，下降12.4%。", ["前面说增加 1.6 万元，后面说下降"]],
  ["水费比上年的12.9万元增加1.6万元，增长12.4%。", []],
  ["讲座由上年的46场增加到38场。", ["由 46 场 到 38 场 是减少"]],
  ["水费本年支出0.3万元，上年支出0.5万元，增加0.2万元。", ["由 0.5 万元 到 0.3 万元 是减少"]],
  ["全县排名由第5名上升到第2名，名次由5位上升到2位。", []],
])("which way it went: %s", (text, expected) => expect(contrary(text)).toEqual(expected));

test.each([
  "预算10万元，实际支出8万元，比上年减少1万元。",
  "预算100万元，实际支出120万元，同比增长5%。",
  "预算100万元，追加20万元，结余5万元。",
  "预算100万元，其中甲60万元、乙30万元，节约10万元。",
  "预算100万元。实际支出80万元。节约15万元。",
  "预算约100万元，实际支出80万元，节约15万元。",
  "预算100万元，实际支出8000元，节约15万元。",
])("nothing certain: %s", (text) => expect(differences(text)).toEqual([]));
