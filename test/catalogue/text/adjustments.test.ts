import { adjustmentsOf } from "../../../src/catalogue/text/adjustments";
import { readText } from "./read-text";

function adjusted(text: string | readonly string[]): string[] | "doubtful" {
  const { items, doubtful } = adjustmentsOf(readText(text));
  if (doubtful) return "doubtful";
  return items.map(({ amount, isCut, of }) => `${isCut ? "-" : "+"}${amount.toString()} ${of}`);
}

test.each<[string | string[], string[] | "doubtful"]>([
  ["本年追加项目经费用于防疫转运以及科创园工作经费124.11万元，项目资金共203.25万元。", ["+124.11 project"]],
  ["年中追加预算18.20万元，主要用于政策性增资。", ["+18.2 whole"]],
  ["年中追加预算18.20万元，核减专项资金5万元。", ["+18.2 whole", "-5 project"]],
  ["追加项目经费15万元，核减人员经费5万元，净追加10万元。", ["+15 project", "-5 basic"]],
  ["财政收回存量资金3万元。", ["-3 whole"]],
  ["追加人员经费20万元、项目经费33.86万元。", ["+20 basic", "+33.86 basic"]],
  ["追加项目3个，共计53.86万元。", ["+53.86 project"]],
  ["追加预算18.2万元，其中追加项目经费10万元，追加人员经费8.2万元。", ["+18.2 whole"]],
  ["追加预算182000元。", ["+18.2 whole"]],
  ["追加经费124.11万元（其中科创园50万元）。", ["+124.11 whole"]],
  ["追加人员经费20万元，公用经费33.86万元。", "doubtful"],
  ["追加预算约20万元。", "doubtful"],
  ["农村饮水项目年初预算120万元，追加30万元。", "doubtful"],
  ["堤防加固年初安排120万元，追加30万元。", "doubtful"],
  [["（一）防疫工作经费", "全年预算内项目经费125万元，本年追加项目经费124.11万元。"], ["+124.11 project"]],
  ["年末结余125.3万元，已由财政收回80万元。", "doubtful"],
  ["财政收回结余指标80万元，其余结转下年。", "doubtful"],
  ["“三公”经费年中调减1.2万元。", "doubtful"],
  ["政府采购预算调增10万元。", "doubtful"],
  ["防汛项目追加30万元。", ["+30 project"]],
  ["追加后全年预算382.92万元。", []],
  ["预算调增至382.92万元。", []],
  ["上年追加预算18万元。", []],
  ["2022年追加预算18万元。", []],
  ["较上年追加预算增加3万元。", []],
  ["本年未追加预算。", []],
  ["除专项追加和政策性增资外，部门预算没有作其他调整。", []],
  ["结算审核核减工程造价12万元。", []],
  ["收回门面租金2万元。", []],
  ["增加收入10万元。", []],
])("%s", (text, expected) => expect(adjusted(text)).toEqual(expected));

test("the same amount in two paragraphs is one adjustment", () => {
  expect(adjusted(["年中追加预算18.20万元。", "本年追加预算18.2万元用于增资。"])).toEqual(["+18.2 whole"]);
});

test("amounts that come to another one are its details", () => {
  expect(adjusted(["年中追加预算18.20万元。", "追加项目经费10万元。", "追加人员经费8.2万元。"])).toEqual([
    "+18.2 whole",
  ]);
});

test("plans for next year are none", () => {
  expect(adjustmentsOf(readText("申请追加预算20万元。", "八、下一步改进工作的举措")).items).toEqual([]);
});
