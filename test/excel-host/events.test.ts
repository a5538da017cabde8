import { excel, Probe, sheet, until } from "./probe";
import type { PaneSession } from ".";

interface Told {
  readonly type: string;
  readonly address?: string;
  readonly worksheetId: string;
  readonly source?: string;
  readonly triggerSource?: string;
  readonly details?: { readonly valueBefore: unknown; readonly valueAfter: unknown };
}

declare global {
  interface Window {
    told: Told[];
    handlers: OfficeExtension.EventHandlerResult<unknown>[];
  }
}

async function listen(pane: PaneSession): Promise<void> {
  await excel(pane, async (context) => {
    window.told = [];
    const tell = (event: object): Promise<void> => {
      window.told.push(JSON.parse(JSON.stringify(event)) as Told);
      return Promise.resolve();
    };
    const { worksheets } = context.workbook;
    window.handlers = [
      worksheets.onChanged.add(tell),
      worksheets.onAdded.add(tell),
      worksheets.onDeleted.add(tell),
      worksheets.onActivated.add(tell),
      worksheets.getItem("附件1").onSelectionChanged.add(tell),
    ];
    await context.sync();
  });
}

async function told(pane: PaneSession, count: number): Promise<Told[]> {
  await until(() => pane.frame.evaluate((least) => window.told.length >= least, count));
  return pane.frame.evaluate(() => window.told.splice(0));
}

describe("events", () => {
  const probe = new Probe();
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("tell of what the user does, in its order", async () => {
    const pane = await probe.open({ workbook: [sheet("附件1", [[1]]), sheet("附件2", [])] });
    await listen(pane);
    await pane.host.user.type("附件1", "A1", 7);
    await pane.host.user.type("附件1", "B1:B3", "x");
    await pane.host.user.addSheet("新表");
    await pane.host.user.deleteSheet("新表");
    await pane.host.user.select("附件2", "A1");
    await pane.host.user.select("附件1", "C3");
    await pane.host.fireChanged("附件2", "A1:Z9");
    const events = await told(pane, 8);
    expect(events.map(({ type, address }) => [type, address])).toEqual([
      ["WorksheetChanged", "A1"],
      ["WorksheetChanged", "B1:B3"],
      ["WorksheetAdded", undefined],
      ["WorksheetDeleted", undefined],
      ["WorksheetActivated", undefined],
      ["WorksheetActivated", undefined],
      ["WorksheetSelectionChanged", "C3"],
      ["WorksheetChanged", "A1:Z9"],
    ]);
    expect(events[0]).toMatchObject({
      source: "Local",
      triggerSource: "Unknown",
      details: { valueBefore: 1, valueAfter: 7 },
    });
  });

  test("tell of the pane's own writes as well, unless it switches them off meanwhile", async () => {
    const pane = await probe.open({ workbook: [sheet("附件1", [[1]])] });
    await listen(pane);
    await excel(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange("A1").values = [[2]];
      await context.sync();
    });
    expect(await told(pane, 1)).toMatchObject([{ address: "A1", triggerSource: "ThisLocalAddin" }]);
    await excel(pane, async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("附件1").getRange("A2").values = [[2]];
      context.runtime.enableEvents = true;
      context.workbook.worksheets.getItem("附件1").getRange("A3").values = [[2]];
      await context.sync();
    });
    expect(await told(pane, 1)).toMatchObject([{ address: "A3" }]);
  });

  test("do not say who made a change before ExcelApi 1.14, and end when the handler is taken away", async () => {
    const pane = await probe.open({ workbook: [sheet("附件1", [[1]])], excelApi: "1.9" });
    await listen(pane);
    await pane.host.user.type("附件1", "A1", 7);
    const [event] = await told(pane, 1);
    expect(event).toMatchObject({ address: "A1" });
    expect(event).not.toHaveProperty("triggerSource");
    await pane.frame.evaluate(async () => {
      const [changed] = window.handlers;
      await Excel.run(changed!.context, async (context) => {
        changed!.remove();
        await context.sync();
      });
    });
    await pane.host.user.type("附件1", "A1", 8);
    await pane.host.user.select("附件1", "B2");
    expect((await told(pane, 1)).map(({ type }) => type)).toEqual(["WorksheetSelectionChanged"]);
  });
});
