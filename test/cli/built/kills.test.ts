import { readFileSync } from "node:fs";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { killed, WRITERS, type Bench, type Writer } from "../../support/kills";
import { wordFile } from "../../support/word/word-file";
import { wordBlocksOf } from "../../support/word/word-of-sheets";
import { FAULTY, JIHE } from "./jihe";

let bench: Bench;
beforeAll(async () => {
  const document = await wordFile(wordBlocksOf(designForms(contradictions2023)));
  bench = { program: JIHE, workbook: FAULTY, document };
  expect(readFileSync(JIHE).length).toBeGreaterThan(0);
});

test.each(Object.keys(WRITERS) as Writer[])(
  "%s, killed while it writes: the file is the old one or the new one, and the next run clears up",
  async (writer) => {
    const { target, leftOver } = await killed(writer, "writing", bench);
    expect(target).not.toBe("broken");
    expect(leftOver).toEqual([]);
  },
);
