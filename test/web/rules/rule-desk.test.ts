import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { packOfData } from "../../../src/app/pack-file";
import type { SettingsStore } from "../../../src/app/ports";
import { packOf } from "../../../src/app/session/pack-settings";
import { DEFAULT_SETTINGS } from "../../../src/app/session/settings";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { packOfWorkbook } from "../../../src/catalogue/packs/pack-workbook";
import { packNamed } from "../../../src/cli/commands/packs";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { packInWorkbook } from "../../../src/pane/pages/pack-in-workbook";
import { RuleDesk } from "../../../src/web/rules/rule-desk";
import { memoryDraft } from "../tools";
import { workbenchSession } from "../workers/workbench-session";

const RULES = `# 本地的两条
规则 项目支出一致（错误）
  附件1.项目支出.本年决算 = 附件2.项目支出

规则 执行率下限（核实）
  附件2.执行率 >= 99%`;

/** A desk, and what it has saved. */
function openDesk(pack: unknown = null) {
  let kept: Readonly<Record<string, unknown>> = { pack };
  const settings: SettingsStore = { load: async () => kept, save: async (changed) => void (kept = changed) };
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const drafts = memoryDraft();
  const save = async (name: string, bytes: Uint8Array) => void saved.push({ name, bytes });
  return { desk: new RuleDesk({ settings, drafts, save, log: () => undefined }), drafts, saved, settings };
}

test("what is written wrong is told with its place while it is typed, and goes no further", async () => {
  const { desk, saved, settings } = openDesk();
  await desk.start();
  desk.write(RULES.replace("项目支出\n", "项目支处\n"));
  const { faults } = desk.state;
  expect(faults.map(({ line }) => line)).toEqual([3]);
  expect(faults[0]!.message).toContain("项目支出");
  expect(RULES.replace("项目支出\n", "项目支处\n").slice(faults[0]!.start, faults[0]!.end)).toContain("项目支处");
  await desk.save();
  await desk.use();
  expect([saved, await settings.load()]).toEqual([[], { pack: null }]);
  expect(desk.state.notice).toEqual({ intent: "error", text: "先改好写错的 1 处。" });
});

test("rules are tried on an open workbook before anybody uses them", async () => {
  const { desk } = openDesk();
  const session = workbenchSession(createWorkbookBytes(designForms(contradictions2023)));
  await session.check();
  await desk.start();
  desk.write(`${RULES}\n规则 三公经费过亿（提示）\n  附件1.三公经费.本年决算 >= 10000万元`);
  const tried = desk.tryOn(session);
  expect(tried.map(({ title, severity }) => [title, severity])).toEqual([
    ["项目支出一致", "error"],
    ["执行率下限", "warning"],
    ["三公经费过亿", "advice"],
  ]);
  const broken = tried[2]!;
  expect([broken.status, broken.places.map(({ at }) => at?.sheet)]).toEqual(["failed", ["附件1"]]);
  expect(session.state.checked!.listed.some(({ finding }) => finding.rule.startsWith("local-"))).toBe(false);
});

test("rules that are put to use come with every later check, and are what the desk begins with next time", async () => {
  const { desk, settings, drafts } = openDesk();
  await desk.start();
  desk.write(RULES);
  expect([desk.state.inUse, drafts.load()]).toEqual([false, RULES]);
  await desk.use();
  expect([desk.state.inUse, drafts.load()]).toEqual([true, null]);
  const { pack } = await settings.load();
  expect(packOfData(pack).pack?.checks).toEqual(RULES.split("\n"));
  const again = new RuleDesk({ settings, drafts, save: async () => undefined, log: () => undefined });
  await again.start();
  expect(again.state).toMatchObject({ text: RULES, inUse: true });
});

test("lines that are blank but for their indentation, as the editor makes them, are no change of what is in use", async () => {
  const { desk, settings } = openDesk();
  await desk.start();
  desk.write(`${RULES.replace("\n\n", "\n  \n")}\n  \n  `);
  await desk.use();
  expect(desk.state.inUse).toBe(true);
  expect(packOfData((await settings.load()).pack).pack?.checks).toEqual(RULES.split("\n"));
});

test("a bureau's pack keeps everything else that it sets", async () => {
  const own = { name: "zz", title: "某区2025", extends: "hunan", thresholds: { executionRateLow: "0.85" }, checks: [] };
  const { desk, saved } = openDesk(own);
  await desk.start();
  desk.write(RULES);
  await desk.save();
  const [file] = saved;
  expect(file!.name).toBe("口径.xlsx");
  const { data, faults } = packOfWorkbook(await XlsxFileWorkbook.open(file!.bytes).read())!;
  expect(faults).toEqual([]);
  expect(data).toEqual({ ...own, checks: RULES.split("\n").filter((line) => line !== "") });
});

test("a saved pack workbook, a text and a pack as JSON give their rules back", async () => {
  const { desk, saved } = openDesk();
  await desk.start();
  desk.write(RULES);
  await desk.save();
  const text = new TextEncoder();
  const files = [saved[0]!.bytes, text.encode(RULES), text.encode(JSON.stringify({ checks: RULES.split("\n") }))];
  for (const [at, bytes] of files.entries()) {
    desk.write("");
    await desk.open({ name: `规则${at}`, size: bytes.length, read: async () => bytes });
    expect(desk.state.text!.split("\n").filter((line) => line !== "")).toEqual(
      RULES.split("\n").filter((line) => line !== ""),
    );
  }
  await desk.open({ name: "空.json", size: 2, read: async () => text.encode("{}") });
  expect(desk.state.notice).toEqual({ intent: "error", text: "没有读入“空.json”：里面没有自定规则。" });
});

test("a pack that was saved on the page and filled in since is one and the same pack at every door", async () => {
  const { desk, saved } = openDesk();
  await desk.start();
  desk.write(RULES);
  await desk.save();
  const book = XlsxFileWorkbook.open(saved[0]!.bytes);
  const { cells } = (await book.read()).sheets.find(({ name }) => name === "口径")!;
  const row = Math.max(...cells.map((cell) => cell.row)) + 1;
  const written = ["执行率的下限", "85%"].map((value, column) => ({
    at: { sheet: "口径", row, column },
    expect: { value: null },
    write: { value },
  }));
  expect((await book.apply(written)).stale).toEqual([]);
  const chosen = await packInWorkbook("口径.xlsx", book.toBytes());
  if (!("pack" in chosen)) throw new Error(chosen.faults.join());
  const path = join(mkdtempSync(join(tmpdir(), "jihe-pack-")), "口径.xlsx");
  writeFileSync(path, book.toBytes());
  const byCli = await packNamed(path);
  expect(packOf({ ...DEFAULT_SETTINGS, pack: chosen.pack })).toEqual(byCli);
  expect([byCli.thresholds.executionRateLow.toString(), byCli.checks.length > 4]).toEqual(["0.85", true]);
});
