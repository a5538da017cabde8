import { gapsIn, paragraph, textOfParagraph } from "../../../src/core/narrative/document";
import { isListMarker, membersOf, printListMarker, readListMarker } from "../../../src/core/narrative/list-marker";
import { passageDefiner } from "../../../src/core/narrative/passage";
import { gap, isFrozen, readsOfPieces, say, type Live } from "../../../src/core/narrative/piece";

const live = (column: number, more: Partial<Live> = {}): Live => ({
  kind: "live",
  text: "12",
  formula: "A1",
  reads: [{ sheet: "附件1", row: 0, column }],
  frozen: false,
  ...more,
});

describe("a document", () => {
  const told = paragraph("body", say`编制${live(0)}人。`, "", say`在职${live(1)}人，比编制${live(0)}人少。`);

  test("a paragraph says its sentences and knows every cell once", () => {
    expect(textOfParagraph(told)).toBe("编制12人。在职12人，比编制12人少。");
    expect(told.sentences).toHaveLength(2);
    expect(readsOfPieces(told.sentences.flat()).map(({ column }) => column)).toEqual([0, 1]);
  });

  test("gaps and frozen figures are counted", () => {
    const open = paragraph("body", [gap("职能")], say`职责：${gap("职责")}。`);
    expect(gapsIn({ paragraphs: [told, open], lists: {} })).toBe(2);
    expect(told.sentences.flat().some(isFrozen)).toBe(false);
    expect(say`编制${live(0, { frozen: true })}人。`.some(isFrozen)).toBe(true);
  });
});

test("a passage sees only what it reads", () => {
  const definePassage = passageDefiner<{ readonly people: number; readonly secret: string }>();
  const passage = definePassage({
    id: "staff",
    reads: ({ people }) => ({ people }),
    write: (read) => [paragraph("body", `${Object.keys(read).join("")}${read.people}`)],
  });
  expect(passage.id).toBe("staff");
  expect(passage.write({ people: 3, secret: "x" }).map(textOfParagraph)).toEqual(["people3"]);
});

describe("list markers", () => {
  test("are read back as they were printed", () => {
    const marker = { list: "problems", members: "附件2:≥95%=甲|乙" };
    expect(readListMarker(printListMarker(marker))).toEqual(marker);
    expect(isListMarker(printListMarker(marker))).toBe(true);
  });

  test("are not mistaken for text", () => {
    expect(isListMarker("一、单位基本情况")).toBe(false);
    expect(readListMarker("JIHE:other=1")).toBeUndefined();
    expect(readListMarker("JIHE:list:broken")).toBeUndefined();
  });

  test("the order of members does not matter, and a long list still fits into a cell", () => {
    expect(membersOf(["乙", "甲"])).toBe(membersOf(["甲", "乙"]));
    expect(membersOf([])).toBe("");
    const many = Array.from({ length: 9_000 }, (_, index) => `指标${index}`);
    expect(membersOf(many).length).toBeLessThan(32_000);
    expect(membersOf(many)).not.toBe(membersOf([...many, "指标9000"]));
  });
});
