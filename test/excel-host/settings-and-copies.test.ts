import { XlsxFileWorkbook } from "../../src/hosts/xlsx-file";
import { excel, Probe, sheet, until } from "./probe";
import type { PaneSession } from ".";

async function save(pane: PaneSession): Promise<string> {
  return pane.frame.evaluate(
    () => new Promise((resolve) => Office.context.document.settings.saveAsync(({ status }) => resolve(String(status)))),
  );
}

describe("what belongs to the document", () => {
  const probe = new Probe();
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("settings are there when the pane opens, and are saved as a whole", async () => {
    const pane = await probe.open({
      workbook: [sheet("表", [])],
      settings: { pack: "hunan", colours: { error: "red" } },
    });
    expect(await pane.frame.evaluate(() => Office.context.document.settings.get("colours") as unknown)).toEqual({
      error: "red",
    });
    await pane.frame.evaluate(() => {
      Office.context.document.settings.set("pack", null);
      Office.context.document.settings.remove("colours");
      Office.context.document.settings.set("new", [1, "二"]);
    });
    expect(pane.host.settings).toEqual({ pack: "hunan", colours: { error: "red" } });
    expect(await save(pane)).toBe("succeeded");
    expect(pane.host.settings).toEqual({ pack: null, new: [1, "二"] });
    expect(pane.host.traffic.counts).toMatchObject({ settingsSaves: 1, roundTrips: 0 });
  });

  test("a save of settings can fail", async () => {
    const pane = await probe.open({ workbook: [sheet("表", [])] });
    pane.host.troubles.failNext(5001);
    await pane.frame.evaluate(() => Office.context.document.settings.set("a", 1));
    expect(await save(pane)).toBe("failed");
    expect(pane.host.settings).toEqual({});
  });

  test("workbook.settings are the same store", async () => {
    const pane = await probe.open({ workbook: [sheet("表", [])], settings: { a: 1 } });
    const read = await excel(pane, async (context) => {
      const { settings } = context.workbook;
      settings.add("b", { c: true });
      const a = settings.getItem("a").load("value");
      const none = settings.getItemOrNullObject("none").load("value");
      const all = settings.load("items/key,items/value");
      await context.sync();
      settings.getItem("a").delete();
      await context.sync();
      return [a.value as unknown, none.isNullObject, all.items.map(({ key, value }) => [key, value as unknown])];
    });
    expect(read).toEqual([
      1,
      true,
      [
        ["a", 1],
        ["b", { c: true }],
      ],
    ]);
    expect(pane.host.settings).toEqual({ b: { c: true } });
  });

  test("a copy of the file comes in slices, two copies at most", async () => {
    const design = { ...sheet("附件1", [["合计", 1.5, "=B1*2"]]), merges: [{ top: 1, left: 0, bottom: 2, right: 1 }] };
    const pane = await probe.open({ workbook: [design] });
    const { bytes, third } = await pane.frame.evaluate(async () => {
      const open = (): Promise<Office.File> =>
        new Promise((resolve, reject) => {
          Office.context.document.getFileAsync(
            Office.FileType.Compressed,
            { sliceSize: 1000 },
            ({ status, value, error }) => {
              if (String(status) === "succeeded") resolve(value);
              else reject(new Error(String(error.code)));
            },
          );
        });
      const file = await open();
      const read: number[] = [];
      for (let index = 0; index < file.sliceCount; index++) {
        const slice = await new Promise<Office.Slice>((resolve) =>
          file.getSliceAsync(index, ({ value }: Office.AsyncResult<Office.Slice>) => resolve(value)),
        );
        read.push(...(slice.data as number[]));
      }
      const second = await open();
      const failed = await open().then(
        () => "given",
        (error: Error) => error.message,
      );
      file.closeAsync();
      second.closeAsync();
      return { bytes: read, third: failed };
    });
    expect(third).toBe("11000");
    const copy = await XlsxFileWorkbook.open(Uint8Array.from(bytes)).read();
    expect(copy.sheets[0]).toMatchObject({
      name: "附件1",
      cells: [{ value: "合计" }, { value: 1.5 }, { value: 3, formula: "B1*2" }],
      merges: [{ top: 1, left: 0, bottom: 2, right: 1 }],
    });
    await until(() => pane.host.pane.copies.open === 0);
  });

  test("names are found and lead to their ranges", async () => {
    const pane = await probe.open({ workbook: [sheet("附件1", [[5], ["=总额*2"]])] });
    const found = await excel(pane, async (context) => {
      const { names } = context.workbook;
      const range = context.workbook.worksheets.getItem("附件1").getRange("A1");
      names.add("总额", range);
      const named = names.getItem("总额").getRange().load("address");
      const none = names.getItemOrNullObject("没有").load("name");
      const result = context.workbook.worksheets.getItem("附件1").getRange("A2").load("values");
      await context.sync();
      return [named.address, none.isNullObject, result.values];
    });
    expect(found).toEqual(["附件1!A1", true, [[10]]]);
  });
});
