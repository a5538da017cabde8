import { clean2024 } from "../../../src/app/examples/clean-2024";
import { HostError } from "../../../src/app/ports";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { openSession } from "../../support/session-bench";
import { changedPart } from "../../support/word/changed-part";
import { wordFile } from "../../support/word/word-file";
import { wordOf } from "../../support/word-of";

const DUTIES = "负责全区水利工程建设和管理。";
/** The example without its typed 附件4: duties are a gap. */
const { report = [], ...withoutReport } = clean2024;

async function editedWord(words = DUTIES) {
  const { bytes } = await wordOf(withoutReport);
  const typed = changedPart(bytes, "word/document.xml", (xml) => xml.replace(/【待补充：单位主要职能[^】]*】/, words));
  return { fileName: "局长改过的.docx", read: async () => typed };
}

test("the words of a chosen Word report are offered before anything is written, stand in the report, and can be refused", async () => {
  const { session } = openSession(withoutReport);
  await session.check();
  expect(await session.takeFrom(await editedWord())).toBe(true);
  const { written } = await session.offered({ keepWritten: true });
  expect(written.map(({ source, fate }) => [source, fate])).toEqual([["局长改过的.docx", "kept"]]);
  await session.writeReport({ keepWritten: true });
  expect(session.state.report?.text).toContain(DUTIES);
  const refused = written.map(({ id }) => id);
  const again = await session.offered({ keepWritten: true, refused });
  expect(again.written.map(({ id, fate }) => [id, fate])).toContainEqual([refused[0], "left-out"]);
  await session.undo();
  await session.writeReport({ keepWritten: true, refused });
  expect(session.state.report?.text).not.toContain(DUTIES);
});

test("what a chosen workbook's 附件4 says is offered by topic, one refused leaves its place to the next file", async () => {
  const { session } = openSession(withoutReport);
  await session.check();
  const other = (words: string) => {
    const reworded = report.map((text) => text.replace("承担辖区", `${words}承担辖区`));
    return createWorkbookBytes(designForms({ ...clean2024, report: reworded }));
  };
  await session.takeFrom({ fileName: "甲.xlsx", read: async () => other("主要") });
  await session.takeFrom({ fileName: "乙.xlsx", read: async () => other("具体") });
  const dutiesIn = async (refused: readonly string[]) =>
    (await session.offered({ refused })).taken.filter(({ about }) => about.startsWith("单位主要职能"));
  const [first] = await dutiesIn([]);
  expect(first?.source).toBe("甲.xlsx");
  expect((await dutiesIn([first!.id])).map(({ source }) => source)).toEqual(["甲.xlsx", "乙.xlsx"]);
  session.takeFromNoMore("甲.xlsx");
  expect((await dutiesIn([])).map(({ source }) => source)).toEqual(["乙.xlsx"]);
});

test.each([
  ["信.docx", async () => wordFile(["信"]), "“信.docx”里没有自评报告的文字可以沿用"],
  ["坏.docx", async () => new TextEncoder().encode("不是"), /^无法读取“坏.docx”：不是工作簿，也不是 Word 文件/],
])("%s is refused with the reason", async (fileName, bytes, says) => {
  const { session } = openSession(withoutReport);
  await session.check();
  await session.takeFrom({ fileName, read: bytes });
  expect(session.state.notice?.text).toMatch(says);
  expect(session.state.others).toEqual([]);
});

test("of several files at once each that is refused is told, and the others are taken", async () => {
  const { session } = openSession(withoutReport);
  await session.check();
  const good = await editedWord();
  const held = { fileName: "占用.docx", read: () => Promise.reject(new HostError("not-found")) };
  const letter = { fileName: "信.docx", read: async () => wordFile(["信"]) };
  expect(await session.takeFrom(held, letter, good)).toBe(true);
  expect(session.state.others.map(({ name }) => name)).toEqual([good.fileName]);
  expect(session.state.notice?.text).toBe(
    "无法读取“占用.docx”：文件可能已移走，或正被别的程序占用；“信.docx”里没有自评报告的文字可以沿用",
  );
  await session.takeFrom(await editedWord("负责全区防汛。"));
  expect(session.state.others).toHaveLength(1);
  expect(session.state.notice?.text).toBe("“局长改过的.docx”换成了刚选的这一份");
});

test("Word documents take the same words over", async () => {
  const { session } = openSession(withoutReport);
  await session.takeFrom(await editedWord());
  await session.writeWord({ keepWritten: true });
  expect(session.state.word?.written.map(({ fate }) => fate)).toEqual(["kept"]);
});
