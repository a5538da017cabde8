import { readNarrative } from "../../../src/catalogue/text/read-narrative";
import { partsOfTotals } from "../../../src/catalogue/text/parts-of-totals";
import { statedTotals } from "../../../src/catalogue/text/stated-totals";
import { adjustmentsOf } from "../../../src/catalogue/text/adjustments";
import { paragraphsOf } from "./read-text";

/** A cell holds no more. */
const LONGEST_CELL = 32_767;

test.each([
  "全年共",
  "其中基本支出1万元，",
  "总共",
  "1,",
  "12.5",
  "与上年相比",
  "预算支出",
  "本单位无",
  "年月日",
  "（",
  "追加经费1万元、",
  "预算执行情况方面",
  "A1万元，共2万元，",
])(
  "a cell full of %s is read before the patience of a test ends, which a pattern that backtracks would outlast",
  (words) => {
    const text = words.repeat(Math.floor(LONGEST_CELL / words.length));
    const narrative = readNarrative(paragraphsOf("二、一般公共预算支出情况", text, `${text}5万元下降`), {
      year: 2024,
      unitName: "总共",
      projectNames: ["全年共"],
      kindsOfPosts: 0,
    });
    for (const paragraph of narrative.paragraphs) {
      partsOfTotals(paragraph);
      statedTotals(paragraph);
    }
    adjustmentsOf(narrative);
    expect(narrative.paragraphs).toHaveLength(3);
  },
);
