import { excel, Probe, refusal, sheet } from "./probe";
import type { PaneSession } from ".";

describe("worksheets", () => {
  const probe = new Probe();
  let pane: PaneSession;
  beforeEach(async () => {
    pane = await probe.open({ workbook: [sheet("附件1", [[1]]), sheet("附件2", [["='附件1'!A1*2", "=甲!A1"]])] });
  });
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("are listed with what belongs to them", async () => {
    await pane.host.user.hideSheet("附件2");
    const listed = await excel(pane, async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load("items/name,items/id,items/visibility,items/position,items/protection/protected");
      const active = sheets.getActiveWorksheet().load("name");
      const count = sheets.getCount(true);
      await context.sync();
      const rows = sheets.items.map((item) => [item.name, item.visibility, item.position, item.protection.protected]);
      return { rows, active: active.name, count: count.value, sameById: sheets.items[1]?.id };
    });
    expect(listed).toMatchObject({
      rows: [
        ["附件1", "Visible", 0, false],
        ["附件2", "Hidden", 1, false],
      ],
      active: "附件1",
      count: 1,
    });
    const byId = await excel(
      pane,
      async (context, id) => {
        const found = context.workbook.worksheets.getItem(id).load("name");
        await context.sync();
        return found.name;
      },
      String(listed.sameById),
    );
    expect(byId).toBe("附件2");
  });

  test("are added once behind the last, get names as Excel gives them, and go again", async () => {
    const before = pane.host.state();
    const names = await excel(pane, async (context) => {
      const named = context.workbook.worksheets.add("自评报告");
      const unnamed = context.workbook.worksheets.add();
      named.getRange("A1").values = [["题目"]];
      named.load("name,position");
      unnamed.load("name");
      await context.sync();
      named.tabColor = "#FF0000";
      named.showGridlines = false;
      await context.sync();
      return [named.name, named.position, unnamed.name];
    });
    expect(names).toEqual(["自评报告", 2, "Sheet1"]);
    expect(pane.host.sheetNames).toEqual(["附件1", "附件2", "自评报告", "Sheet1"]);
    await excel(pane, async (context) => {
      context.workbook.worksheets.getItem("自评报告").delete();
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    expect(pane.host.state()).toBe(before);
  });

  test("refuse names that Excel refuses", async () => {
    const codes = [];
    for (const name of ["附件1", "a/b", "", "x".repeat(32), "'a"]) {
      const { code } = await refusal(
        pane,
        async (context, given) => {
          context.workbook.worksheets.add(given);
          await context.sync();
        },
        name,
      );
      codes.push(code);
    }
    expect(codes).toEqual([
      "ItemAlreadyExists",
      "InvalidArgument",
      "InvalidArgument",
      "InvalidArgument",
      "InvalidArgument",
    ]);
  });

  test("take formulas along when they are renamed or deleted", async () => {
    await excel(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").name = "基础 数据";
      await context.sync();
    });
    expect(pane.host.cell("附件2", "A1")).toMatchObject({ formula: "'基础 数据'!A1*2", value: 2 });
    await pane.host.user.addSheet("甲");
    await pane.host.user.type("甲", "A1", 9);
    expect(pane.host.cell("附件2", "B1").value).toBe(9);
    await pane.host.user.deleteSheet("基础 数据");
    expect(pane.host.cell("附件2", "A1")).toMatchObject({ formula: "#REF!A1*2", value: { error: "#REF!" } });
  });

  test("are gone for a pane that still holds them", async () => {
    pane.host.troubles.beforeRequest(2, () => pane.host.user.deleteSheet("附件2"));
    const gone = await refusal(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("附件2").getRange("A1").load("values");
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    expect(gone.code).toBe("ItemNotFound");
  });

  test("are activated and selected in, unless they are hidden", async () => {
    await excel(pane, async (context) => {
      context.workbook.worksheets.getItem("附件2").activate();
      context.workbook.worksheets.getItem("附件2").getRange("B2:C3").select();
      await context.sync();
    });
    expect(pane.host.selection).toBe("附件2!B2:C3");
    await pane.host.user.hideSheet("附件1");
    const hidden = await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").activate();
      await context.sync();
    });
    expect(hidden.code).toBe("InvalidOperation");
  });

  test("keep a page layout, page breaks and sizes", async () => {
    const read = await excel(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      const page = sheet.pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "A4";
      page.topMargin = 104.9;
      page.zoom = { horizontalFitToPages: 1 };
      page.headersFooters.defaultForAllPages.centerFooter = "— &P —";
      sheet.horizontalPageBreaks.add("A10:A10");
      sheet.getRange("C:C").columnHidden = true;
      page.load("orientation,paperSize,topMargin,leftMargin,zoom,headersFooters/defaultForAllPages/centerFooter");
      const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
      const column = sheet.getRange("B:D").load("columnHidden");
      await context.sync();
      return [page.toJSON(), breaks.items.map(({ rowIndex }) => rowIndex), column.columnHidden];
    });
    expect(read).toMatchObject([
      {
        orientation: "Landscape",
        paperSize: "A4",
        topMargin: 104.9,
        leftMargin: 50.4,
        zoom: { horizontalFitToPages: 1 },
        headersFooters: { defaultForAllPages: { centerFooter: "— &P —" } },
      },
      [9],
      null,
    ]);
  });

  test("let nothing locked be changed while they are protected", async () => {
    await pane.host.user.protect("附件1");
    const writes: ((context: Excel.RequestContext) => Promise<unknown>)[] = [
      async (context) => {
        context.workbook.worksheets.getItem("附件1").getRange("A1").values = [[2]];
        await context.sync();
      },
      async (context) => {
        context.workbook.worksheets.getItem("附件1").getRange("A1").format.fill.color = "red";
        await context.sync();
      },
      async (context) => {
        context.workbook.worksheets.getItem("附件1").getRange("A1").conditionalFormats.add("Custom");
        await context.sync();
      },
    ];
    for (const write of writes) expect((await refusal(pane, write)).code).toBe("AccessDenied");
    await pane.host.user.unprotect("附件1");
    await excel(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      sheet.getRange("A2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      await context.sync();
      sheet.getRange("A2").values = [["allowed"]];
      sheet.getRange("A2").format.columnWidth = 100;
      await context.sync();
    });
    expect(pane.host.cell("附件1", "A2").value).toBe("allowed");
  });
});
