import { clean2024 } from "../../../src/app/examples/clean-2024";
import { HostError } from "../../../src/app/ports";
import type { ChosenFile } from "../../../src/app/session";
import { readDocx } from "../../../src/hosts/docx-file";
import { openSession } from "../../support/session-bench";
import { changedPart } from "../../support/word/changed-part";
import { wordOf } from "../../support/word-of";

/** 在职人员 of 附件1. */
const STAFF = { sheet: "附件1", row: 4, column: 3 };

async function edited(): Promise<ChosenFile> {
  const { bytes } = await wordOf(clean2024);
  const reworded = changedPart(bytes, "word/document.xml", (xml) => xml.replace("单位编制", "经核定，单位编制"));
  return { fileName: "局长改过的.docx", read: async () => reworded };
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const { blocks } = await readDocx(bytes);
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : [])).join("\n");
}

test("the figures of an edited report follow the workbook as it stands now; neither it nor the file is written to", async () => {
  const chosen = await edited();
  const { session, host } = openSession(clean2024);
  await session.check();
  await host.typeInto(STAFF, 16);
  host.changeFromOutside();
  const before = await host.workbook.read();
  expect(await session.refreshWord(chosen)).toBe(true);
  const { plan, file, refused } = session.state.refreshed!;
  expect([refused, file?.fileName]).toEqual(["", "局长改过的（已更新）.docx"]);
  expect(plan?.changed[0]?.name).toContain("实际在职人数");
  expect(plan?.changed[0]?.after).toBe("16");
  expect(await textOf(file!.bytes)).toMatch(/经核定，单位编制.*在职人员16人/);
  expect(await host.workbook.read()).toEqual(before);
  await session.check();
  expect(session.state.refreshed).toBeNull();
});

test("a report that agrees with the forms is no new file", async () => {
  const { session } = openSession(clean2024);
  await session.refreshWord(await edited());
  expect(session.state.refreshed).toMatchObject({ refused: "", plan: { changed: [] } });
  expect(session.state.refreshed?.file).toBeUndefined();
});

test("what is no report of ours, and no Word file, is told as what it is", async () => {
  const { session } = openSession(clean2024);
  const bytes = await (await edited()).read();
  const untagged = changedPart(bytes, "word/document.xml", (xml) =>
    xml.replaceAll(/<w:tag [^>]*\/>|<w:bookmarkStart [^>]*_jihe_[^>]*\/>/g, ""),
  );
  await session.refreshWord({ fileName: "别的.docx", read: async () => untagged });
  expect(session.state.refreshed?.refused).toMatch(/^里面没有可以更新的数字/);
  await session.refreshWord({ fileName: "改名的.docx", read: async () => new TextEncoder().encode("不是 Word") });
  expect(session.state.refreshed?.refused).toMatch(/^不是 Word 文件：.*另存为 \.docx$/);
  expect(session.state.trouble).toBeNull();
});

test("a file that another program holds is told as that, and can be tried again", async () => {
  const { session } = openSession(clean2024);
  const { fileName, read } = await edited();
  let isHeld = true;
  const held = async () => (isHeld ? Promise.reject(new HostError("not-found")) : read());
  await session.refreshWord({ fileName, read: held });
  expect(session.state.refreshed?.refused).toBe("文件可能已移走，或正被别的程序占用");
  isHeld = false;
  await session.retry();
  expect(session.state.refreshed).toMatchObject({ refused: "", plan: { changed: [] } });
});

test("what the forms no longer give stays and is named; the rest follows", async () => {
  const { session } = openSession({ ...clean2024, projects: [] });
  await session.refreshWord(await edited());
  const { refused, plan, file } = session.state.refreshed!;
  expect(refused).toBe("");
  expect(plan?.left.filter(({ after }) => after === undefined).map(({ before }) => before)).toContainEqual(
    expect.stringContaining("水库移民后期扶持项目"),
  );
  expect(await textOf(file!.bytes)).toContain("水库移民后期扶持项目");
});

test("where it is done off the window a person may call it off: nothing comes of it, and it can be asked for again", async () => {
  const chosen = await edited();
  let asked = 0;
  const { session } = openSession(clean2024, {
    refreshWord: (_, ending) =>
      new Promise((resolve) => (++asked > 1 ? resolve(undefined) : ending.whenEnded(() => resolve(undefined)))),
  });
  const under = session.refreshWord(chosen);
  while (!session.state.activity?.canEnd) await new Promise((resolve) => setTimeout(resolve));
  session.end();
  expect(await under).toBe(false);
  expect(session.state).toMatchObject({ refreshed: null, trouble: null, notice: { text: "已取消，没有改动任何内容" } });
  expect(await session.refreshWord(chosen)).toBe(true);
  expect(session.state.refreshed).toMatchObject({ refused: "" });
});
