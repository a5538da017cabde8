import { readCover } from "../../../src/catalogue/text/cover";
import { paragraphsOf } from "./read-text";

function cover(...lines: string[]): { name: boolean | undefined; date: boolean | undefined } {
  const { name, date } = readCover(paragraphsOf("2024年度某中心整体支出绩效自评报告", ...lines));
  return { name: name?.isFilled, date: date?.isFilled };
}

test.each<[string, boolean | undefined]>([
  ["部门（单位）名称：  （盖章）", false],
  ["部门(单位)名称: (盖章)", false],
  ["单位名称（盖章）：", false],
  ["填报单位：________（公章）", false],
  ["部门（单位）名称：某中心（盖章）", true],
  ["部门（单位）名称：某中心", true],
  ["单位（盖章）：某中心", true],
  ["单位整体支出绩效自评报告", undefined],
])("name: %s", (line, filled) => expect(cover(line).name).toBe(filled));

test.each<[string, boolean | undefined]>([
  ["年    月    日", false],
  [" 2025 年  月  日", false],
  ["____年__月__日", false],
  ["填报日期：    年  月  日", false],
  ["2025年3月18日", true],
  ["二〇二五年三月十八日", true],
  ["填报日期：2025年3月18日", true],
  ["2025年3月", undefined],
])("date: %s", (line, filled) => expect(cover(line).date).toBe(filled));
