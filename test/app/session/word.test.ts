import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { WordRenderer } from "../../../src/app/word-report";
import { HostError } from "../../../src/app/ports";
import { openSession } from "../../support/session-bench";

/** Stands in for what makes the bytes. */
function renderer(seen: Parameters<WordRenderer["renderWord"]>[] = []): () => Promise<WordRenderer> {
  return async () => ({
    renderWord: async (...given) => {
      seen.push(given);
      return new Uint8Array([seen.length]);
    },
  });
}

test("documents are made of the workbook as it stands, and nothing is written into it", async () => {
  const seen: Parameters<WordRenderer["renderWord"]>[] = [];
  const { session, host } = openSession(clean2024, { wordRenderer: renderer(seen) });
  const before = await host.workbook.read();
  expect(await session.writeWord({ projectReports: true })).toBe(true);
  expect(await host.workbook.read()).toEqual(before);
  const { files = [], gaps = 0 } = session.state.word ?? {};
  expect(files.map(({ project, bytes }) => [project, ...bytes])).toEqual([
    [undefined, 1],
    ...clean2024.projects.map(({ projectName }, index) => [projectName, index + 2]),
  ]);
  expect(gaps).toBeGreaterThan(5);
  expect(seen.map(([, attachments]) => attachments.length)).toEqual([4, 1, 1]);
});

test("a host that leaves merged areas unknown is asked for them", async () => {
  const seen: Parameters<WordRenderer["renderWord"]>[] = [];
  const { session, host } = openSession(clean2024, { wordRenderer: renderer(seen) });
  const known = await host.workbook.read();
  Object.assign(host, {
    read: async () => ({ sheets: known.sheets.map((sheet) => ({ ...sheet, merges: "unknown" })) }),
    readWithMerges: async () => known,
  });
  await session.writeWord({});
  expect(seen[0]?.[1].map(({ sheet }) => sheet.merges)).not.toContain("unknown");
});

test("what stood there before is put away when it goes wrong, and retry makes it", async () => {
  const { session, host } = openSession(clean2024, { wordRenderer: renderer() });
  await session.writeWord({});
  host.failOn("read", new HostError("unknown"));
  expect(await session.writeWord({})).toBe(false);
  expect([session.state.word, session.state.trouble === null]).toEqual([null, false]);
  expect(await session.retry()).toBe(true);
  expect(session.state.word?.files).toHaveLength(1);
});

test("what was ended is not made on the window instead, where nothing could be made off it", async () => {
  const { session } = openSession(clean2024, {
    wordRenderer: renderer(),
    makeWord: (_, ending) => new Promise((resolve) => ending.whenEnded(() => resolve(undefined))),
  });
  const making = session.writeWord({});
  while (!session.state.activity?.canEnd) await new Promise((resolve) => setTimeout(resolve));
  session.end();
  expect(await making).toBe(false);
  expect(session.state).toMatchObject({ word: null, notice: { text: "已取消，没有改动任何内容" } });
});

test("where it is made off the window a person may end it: nothing is left, no trouble is told, and it can be asked for again", async () => {
  let asked = 0;
  const { session } = openSession(clean2024, {
    wordRenderer: renderer(),
    makeWord: (_, ending) =>
      ++asked > 1
        ? Promise.resolve(undefined)
        : new Promise((_resolve, reject) => ending.whenEnded(() => reject(new Error("ended")))),
  });
  const making = session.writeWord({});
  while (!session.state.activity?.canEnd) await new Promise((resolve) => setTimeout(resolve));
  session.end();
  expect(await making).toBe(false);
  expect(session.state).toMatchObject({
    activity: null,
    trouble: null,
    word: null,
    notice: { text: "已取消，没有改动任何内容" },
  });
  expect(await session.writeWord({})).toBe(true);
  expect(session.state.word?.files).toHaveLength(1);
});
