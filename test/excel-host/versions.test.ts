import { excel, Probe, refusal, sheet } from "./probe";

const WORKBOOK = [sheet("附件1", [[1]])];

describe("an older Excel", () => {
  const probe = new Probe();
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("does not know members that came later", async () => {
    const old = await probe.open({ workbook: WORKBOOK, excelApi: "1.9" });
    const method = await refusal(old, async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange().conditionalFormats.getItemOrNullObject("x").load("id");
      await context.sync();
    });
    expect(method).toMatchObject({ code: "ApiNotFound", location: "ConditionalFormatCollection.getItemOrNullObject" });
    const scalar = await refusal(old, async (context) => {
      context.workbook.worksheets.getItem("附件1").load("tabId");
      await context.sync();
    });
    expect(scalar.code).toBe("ApiNotFound");
    const navigation = await refusal(old, async (context) => {
      context.workbook.worksheets.getItem("附件1").comments.load("items");
      await context.sync();
    });
    expect(navigation.code).toBe("ApiNotFound");
    old.host.violations.assertNone();
  });

  test("lets the pane load everything it has without asking for more", async () => {
    const old = await probe.open({ workbook: WORKBOOK, excelApi: "1.7" });
    const loaded = await excel(old, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1").load();
      await context.sync();
      return sheet.toJSON() as unknown as Record<string, unknown>;
    });
    expect(loaded).toMatchObject({ name: "附件1", tabColor: "" });
    expect(loaded).not.toHaveProperty("showGridlines");
  });

  test("the newest knows them", async () => {
    const newest = await probe.open({ workbook: WORKBOOK });
    const missing = await excel(newest, async (context) => {
      const format = context.workbook.worksheets
        .getItem("附件1")
        .getRange()
        .conditionalFormats.getItemOrNullObject("x")
        .load("id");
      await context.sync();
      return format.isNullObject;
    });
    expect(missing).toBe(true);
  });
});

describe("a member that Excel has and the emulator has not", () => {
  const probe = new Probe();
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("is refused, listed, and fails the session", async () => {
    const pane = await probe.open({ workbook: WORKBOOK });
    const { code } = await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").charts.load("items");
      await context.sync();
    });
    expect(code).toBe("NotImplemented");
    expect(() => pane.host.violations.assertNone()).toThrow("Worksheet.charts");
    expect(pane.host.violations.take()).toEqual([
      { kind: "not-implemented", what: "Worksheet.charts: Excel has it, the emulated host does not" },
    ]);
  });

  test("is a forbidden call where it would clear the user's undo list", async () => {
    const pane = await probe.open({ workbook: WORKBOOK });
    await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange("A1:C4").getMergedAreasOrNullObject().load("address");
      await context.sync();
    });
    expect(pane.host.violations.take()).toEqual([
      { kind: "forbidden-call", what: "Range.getMergedAreasOrNullObject: it clears the user's undo list" },
    ]);
  });
});
