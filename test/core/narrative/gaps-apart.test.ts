import { paragraph, textOfParagraph } from "../../../src/core/narrative/document";
import { withGapsApart } from "../../../src/core/narrative/gaps-apart";
import { passageDefiner, writePassages } from "../../../src/core/narrative/passage";
import { gap, say } from "../../../src/core/narrative/piece";

function partsOf(...sentences: Parameters<typeof paragraph> extends [unknown, ...infer S] ? S : never) {
  return withGapsApart({ ...paragraph("body", ...sentences), key: "funds" }).map((part) => [
    part.key,
    textOfParagraph(part),
  ]);
}

describe("sentences a person must write", () => {
  test("stand apart from what is told, each known by its own words", () => {
    expect(partsOf("支出1万元。", "已执行。", [gap("用途")], [gap("原因")], "得9分。")).toEqual([
      ["funds", "支出1万元。已执行。"],
      ["funds/【待补充：用途】", "【待补充：用途】"],
      ["funds/【待补充：原因】", "【待补充：原因】"],
      ["funds/3", "得9分。"],
    ]);
  });

  test("stay where they are inside a sentence, and where there is nothing else", () => {
    expect(partsOf(say`实际完成值${gap("实际完成值")}。`, "得9分。")).toHaveLength(1);
    expect(partsOf([gap("职能")])).toEqual([["funds", "【待补充：职能】"]]);
  });

  test("stay in titles and headings", () => {
    const title = { ...paragraph("title", "年度", [gap("单位名称")]), key: "title" };
    expect(withGapsApart(title)).toEqual([title]);
  });
});

test("every paragraph that passages write has a key of its own", () => {
  const definePassage = passageDefiner<undefined>();
  const passages = [
    definePassage({ id: "staff", reads: () => 0, write: () => [paragraph("body", "一"), paragraph("body", "二")] }),
    definePassage({
      id: "problems",
      reads: () => 0,
      write: () => ["甲", "乙"].map((text) => ({ ...paragraph("body", text, [gap("原因")]), key: "problem:防汛" })),
    }),
  ];
  expect(writePassages(passages, undefined).map(({ key }) => key)).toEqual([
    "staff",
    "staff:1",
    "problem:防汛",
    "problem:防汛/【待补充：原因】",
    "problem:防汛 (2)",
    "problem:防汛/【待补充：原因】 (2)",
  ]);
});
