import { alikePassages } from "../../../src/core/similarity/alike-passages";
import { randomOf } from "../../support/planting/random";

const random = randomOf(31);
const STARTS = ["汛期来得早", "材料涨了价", "招标流了两次", "征地谈得慢", "上级文件下达晚"];
const THEN = ["施工队进场推迟", "合同签得晚", "设备没有按时到货", "管线迁改拖住了工期"];
const NEXT = ["已经增派人手赶工", "准备在次年三月补齐", "与中标方签了补充协议", "改用了本地的材料"];
/** Sentences of turns of phrase that all owners share; only their order and their figures are one's own. */
const sentence = (): string =>
  `${random.oneOf(STARTS)!}，${random.oneOf(THEN)!}${random.below(90) + 3}天，${random.oneOf(NEXT)!}，还剩${random.below(70) + 2}处`;
const text = (sentences: number): string => Array.from({ length: sentences }, sentence).join("；");
const pairsOf = (passages: Parameters<typeof alikePassages>[0]): readonly string[] =>
  alikePassages(passages).map(({ a, b }) => `${a.owner}${b.owner}`);

const others = Array.from({ length: 60 }, (_, at) => ({ owner: `单位${at}`, where: "A1", text: text(3) }));

test("phrases that everybody uses make no pair, whatever they are put together from", () => {
  expect(pairsOf(others)).toEqual([]);
});

test("a whole text that two owners have to the last figure is a pair, though all its phrases are common; with other figures it is none", () => {
  const own = text(2);
  const other = own.replace(/\d+/g, (figure) => String(Number(figure) + 1));
  const passages = [...others, { owner: "甲", where: "B2", text: own }];
  expect(pairsOf([...passages, { owner: "乙", where: "B2", text: own }])).toEqual(["甲乙"]);
  expect(pairsOf([...passages, { owner: "乙", where: "B2", text: other }])).toEqual([]);
});

test("what is short, or an owner's own twice, is none", () => {
  const both = (one: object, other: object = {}) =>
    pairsOf([
      ...others,
      { owner: "甲", where: "B2", text: text(2), ...one },
      { owner: "乙", where: "B2", text: "", ...one, ...other },
    ]);
  expect(both({ text: "汛期来得早，合同签得晚" })).toEqual([]);
  expect(both({}, { owner: "甲" })).toEqual([]);
});
