import { readFileSync, readdirSync } from "node:fs";
import { basename, resolve } from "node:path";
import { HostError } from "../src/app/ports";
import { sharedFile } from "./support/cases/shared-folder";
import { drawn } from "./support/drawn";
import { documentThroughEveryDoor, throughEveryDoor } from "./support/every-door";
import { HEAVY_FILES, LONG_TEXTS, withLongEntries } from "./support/heavy-files";

test.each(drawn(Object.keys(HEAVY_FILES), 8))(
  "%s: every door is gone through, and faults of the forms are found",
  async (name) => {
    const bytes = HEAVY_FILES[name]!();
    expect(bytes.length).toBeLessThan(1024 * 1024);
    const { check } = await throughEveryDoor(bytes, "workbook");
    expect(check.findings.length).toBeGreaterThan(20);
  },
);

test.each(drawn(Object.keys(LONG_TEXTS), 8))("entries as long as cells can hold, full of %s", async (name) => {
  const { check } = await throughEveryDoor(withLongEntries(LONG_TEXTS[name]!));
  expect(check.submission.forms.length).toBeGreaterThan(0);
});

/** Files of the team's that are refused, and in which words. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  "bomb-attrcdata.xlsx": /没有结束/,
  "bomb-attrcomment.xlsx": /没有结束/,
  "bomb-cells16m.xlsx": /超过 96 MB/,
  "bomb-sheetsame500k.xlsx": /超过 5000 张工作表/,
  "word-bigtable.docx": /单元格超过 10 万个/,
};

const shared = ["cases/hostile", "cases/speed"].flatMap((folder) => {
  const path = sharedFile(folder);
  return path === undefined
    ? []
    : readdirSync(path)
        .filter((name) => /\.(?:xlsx|docx)$/.test(name))
        .map((name) => resolve(path, name));
});

for (const path of drawn(shared, 3)) {
  test(`the team's ${basename(path)}`, async () => {
    const bytes = new Uint8Array(readFileSync(path));
    const work = async () => (path.endsWith(".docx") ? documentThroughEveryDoor(bytes) : throughEveryDoor(bytes));
    const says = REFUSED[basename(path)];
    if (says) {
      const refused = await work().catch((cause: unknown) => cause);
      expect(refused).toBeInstanceOf(HostError);
      expect(refused).toMatchObject({ detail: expect.stringMatching(says) as string });
    } else expect((await work()).check.findings.length).toBeGreaterThan(20);
  });
}
