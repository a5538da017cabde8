import { excel, Probe, refusal, sheet, until } from "./probe";
import type { PaneSession } from ".";

const write = async (context: Excel.RequestContext): Promise<void> => {
  context.workbook.worksheets.getItem("附件1").getRange("A1").values = [["written"]];
  await context.sync();
};

const read = async (context: Excel.RequestContext): Promise<unknown> => {
  const range = context.workbook.worksheets.getItem("附件1").getRange("A1").load("values");
  await context.sync();
  return range.values[0]?.[0];
};

describe("troubles", () => {
  const probe = new Probe();
  let pane: PaneSession;
  beforeEach(async () => {
    pane = await probe.open({ workbook: [sheet("附件1", [["before"]])] });
  });
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("a cell being edited refuses requests, or makes those wait that ask to", async () => {
    pane.host.troubles.startCellEdit();
    expect((await refusal(pane, write)).code).toBe("InvalidOperationInCellEditMode");
    expect(pane.host.cell("附件1", "A1").value).toBe("before");
    let done = false;
    const waiting = excel(pane, write, undefined, "{ delayForCellEdit: true }").then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toBe(false);
    pane.host.troubles.endCellEdit();
    await waiting;
    expect(pane.host.cell("附件1", "A1").value).toBe("written");
  });

  test("with another workbook in front nothing can be activated, selected or added, but read", async () => {
    pane.host.troubles.otherWorkbookInFront = true;
    const select = await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange("A1").select();
      await context.sync();
    });
    const add = await refusal(pane, async (context) => {
      context.workbook.worksheets.add("新");
      await context.sync();
    });
    expect([select.code, add.code]).toEqual(["InactiveWorkbook", "InactiveWorkbook"]);
    expect(await excel(pane, read)).toBe("before");
  });

  test("too large a request does nothing; too large an answer comes after everything was done", async () => {
    pane.host.troubles.requestLimit = 500;
    expect((await refusal(pane, write)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(pane.host.cell("附件1", "A1").value).toBe("before");
    pane.host.troubles.requestLimit = 5_000_000;
    pane.host.troubles.responseLimit = 50;
    expect((await refusal(pane, write)).code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(pane.host.cell("附件1", "A1").value).toBe("written");
  });

  test("five megabytes are the limit where none is set", async () => {
    const large = await refusal(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("附件1").getRange("A1:A600");
      range.values = Array.from({ length: 600 }, () => ["x".repeat(9000)]);
      await context.sync();
    });
    expect(large.code).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("a request can be made to fail by code or by number, and only that one", async () => {
    pane.host.troubles.failNext("GeneralException");
    pane.host.troubles.failNext(7000);
    expect((await refusal(pane, read)).code).toBe("GeneralException");
    expect((await refusal(pane, read)).code).toBe("AccessDenied");
    expect(await excel(pane, read)).toBe("before");
    const errors = pane.host.traffic.exchanges.filter(({ kind }) => kind === "read").map(({ error }) => error);
    expect(errors).toEqual(["GeneralException", "7000", undefined]);
  });

  test("what was done before the refused action stays done", async () => {
    const { location } = await refusal(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      sheet.getRange("B1").values = [["first"]];
      sheet.getRange("B2").values = [["=("]];
      sheet.getRange("B3").values = [["third"]];
      await context.sync();
    });
    expect(location).toBe("Range.values");
    expect(["B1", "B2", "B3"].map((address) => pane.host.cell("附件1", address).value)).toEqual(["first", null, null]);
  });

  test("latency delays every answer", async () => {
    pane.host.troubles.latency = 400;
    const begun = performance.now();
    await excel(pane, read);
    expect(performance.now() - begun).toBeGreaterThan(390);
  });

  test("an error reaches the pane in its own language", async () => {
    pane.host.troubles.startCellEdit();
    expect((await refusal(pane, read)).message).toMatch(/单元格编辑/);
    pane.host.troubles.endCellEdit();
  });
});

describe("counting", () => {
  const probe = new Probe();
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("tells trips, reads, writes, actions and bytes, and clean-ups apart", async () => {
    const pane = await probe.open({ workbook: [sheet("附件1", [["before"]])] });
    await excel(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("附件1").getRange("A1").load("values");
      await context.sync();
      range.values = [["after"]];
      await context.sync();
    });
    await until(() => pane.host.traffic.counts.cleanUps.requests === 1);
    const { counts, exchanges } = pane.host.traffic;
    expect(counts).toMatchObject({ roundTrips: 2, reads: 1, writes: 1, settingsSaves: 0 });
    const [first, second] = exchanges;
    expect([first?.kind, second?.kind]).toEqual(["read", "write"]);
    expect(counts.actions).toBe(first!.actions + second!.actions);
    expect(counts.requestBytes).toBe(first!.requestBytes + second!.requestBytes);
    expect(counts.requestBytes).toBeGreaterThan(500);
    expect(counts.responseBytes).toBeGreaterThan(200);
    pane.host.traffic.reset();
    expect(pane.host.traffic.counts.roundTrips).toBe(0);
  });
});
