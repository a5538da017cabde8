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
])("%s", (text, expected) => expect(differences(text)).toEqual(expected));

test.each([
  "预算10万元，实际支出8万元，比上年减少1万元。",
  "预算100万元，实际支出120万元，同比增长5%。",
  "预算100万元，追加20万元，结余5万元。",
  "预算100万元，其中甲60万元、乙30万元，节约10万元。",
  "预算100万元。实际支出80万元。节约15万元。",
  "预算约100万元，实际支出80万元，节约15万元。",
  "预算100万元，实际支出8000元，节约15万元。",
])("nothing certain: %s", (text) => expect(differences(text)).toEqual([]));
