import { excel, Probe, refusal, sheet } from "./probe";
import type { PaneSession } from ".";

describe("ranges", () => {
  const probe = new Probe();
  let pane: PaneSession;
  beforeEach(async () => {
    pane = await probe.open({
      workbook: [
        sheet("附件1", [
          ["项目", "预算", "执行"],
          ["甲", 100, 80.5],
          ["乙", 200, 150],
          ["合计", "=SUM(B2:B3)", "=SUM(C2:C3)"],
        ]),
        sheet("空 表", []),
      ],
    });
  });
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("are read with values, formulas, texts and places in one trip", async () => {
    const read = await excel(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("附件1").getRange("A4:C5");
      range.load("values,formulas,text,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      return range.toJSON();
    });
    expect(read).toMatchObject({
      values: [
        ["合计", 300, 230.5],
        ["", "", ""],
      ],
      formulas: [
        ["合计", "=SUM(B2:B3)", "=SUM(C2:C3)"],
        ["", "", ""],
      ],
      text: [
        ["合计", "300", "230.5"],
        ["", "", ""],
      ],
      numberFormat: [
        ["General", "General", "General"],
        ["General", "General", "General"],
      ],
      address: "附件1!A4:C5",
      rowIndex: 3,
      columnIndex: 0,
      rowCount: 2,
      columnCount: 3,
      cellCount: 6,
    });
    expect(pane.host.traffic.counts).toMatchObject({ roundTrips: 1, reads: 1, writes: 0 });
  });

  test("refuse to show what was not loaded, as the library does", async () => {
    const unloaded = await refusal(
      pane,
      async (context) => context.workbook.worksheets.getItem("附件1").getRange("A1").values,
    );
    expect(unloaded.code).toBe("PropertyNotLoaded");
    const unsynced = await refusal(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("附件1").getRange("A1").load("values");
      return range.values;
    });
    expect(unsynced.code).toBe("PropertyNotLoaded");
  });

  test("take values, leave alone where null stands, and calculate at once", async () => {
    const seen = await excel(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("附件1").getRange("B2:C3");
      range.values = [
        [1000, null],
        ["", "=B2/4"],
      ] as never;
      const total = context.workbook.worksheets.getItem("附件1").getRange("B4:C4").load("values");
      range.load("values");
      await context.sync();
      return [range.values, total.values];
    });
    expect(seen).toEqual([
      [
        [1000, 80.5],
        ["", 250],
      ],
      [[1000, 330.5]],
    ]);
    expect(pane.host.cell("附件1", "C3")).toMatchObject({ formula: "B2/4", value: 250 });
  });

  test("take what calls set as they take what is typed", async () => {
    await excel(pane, async (context) => {
      context.workbook.worksheets.getItem("空 表").getRange("A1:C1").values = [["00123", "12%", "'=A1"]];
      await context.sync();
    });
    expect(pane.host.cell("空 表", "A1").value).toBe(123);
    expect(pane.host.cell("空 表", "B1")).toMatchObject({ value: 0.12, numberFormat: "0%" });
    expect(pane.host.cell("空 表", "C1")).toMatchObject({ value: "=A1", formula: undefined });
  });

  test("keep text where the cell is formatted as text", async () => {
    await excel(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("空 表").getRange("A1:B1");
      range.numberFormat = [["@", "@"]];
      range.values = [["=1+1", "007"]];
      await context.sync();
    });
    expect(pane.host.cell("空 表", "A1")).toMatchObject({ value: "=1+1", formula: undefined, text: "=1+1" });
    expect(pane.host.cell("空 表", "B1")).toMatchObject({ value: "007", numberFormat: "@" });
  });

  test("refuse what is no formula, a table of another size, and texts that are too long", async () => {
    const codes = [];
    for (const values of [
      [["=SUM("]],
      [["=1", "=2"]],
      [["字".repeat(32_768)]],
      [[`="${"x".repeat(256)}"`]],
      [[{ a: 1 }]],
    ]) {
      const { code } = await refusal(
        pane,
        async (context, given) => {
          context.workbook.worksheets.getItem("空 表").getRange("A1").values = given as never;
          await context.sync();
        },
        values,
      );
      codes.push(code);
    }
    expect(codes).toEqual(Array(5).fill("InvalidArgument"));
    expect(pane.host.cell("空 表", "A1").value).toBeNull();
  });

  test("are cut into slices by the library when they are large, and still one trip", async () => {
    const rows = await excel(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("空 表").getRange("A1:B2000");
      range.values = Array.from({ length: 2000 }, (_, row) => [row, `第${row}行`]);
      await context.sync();
      const used = context.workbook.worksheets.getItem("空 表").getUsedRangeOrNullObject(true).load("address,values");
      await context.sync();
      return [used.address, used.values[1999]] as const;
    });
    expect(rows).toEqual(["'空 表'!A1:B2000", [1999, "第1999行"]]);
    expect(pane.host.traffic.counts).toMatchObject({ roundTrips: 2, writes: 1 });
    const wrong = await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("空 表").getRange("A1:B1999").values = Array.from({ length: 2000 }, () => [
        1, 2,
      ]);
      await context.sync();
    });
    expect(wrong.code).toBe("InvalidArgument");
  });

  test("give null objects and errors for what is not there", async () => {
    const found = await excel(pane, async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("没有").load("name");
      const chained = context.workbook.worksheets.getItemOrNullObject("没有").getRange("A1").load("values");
      const empty = context.workbook.worksheets.getItem("空 表").getUsedRangeOrNullObject(true).load("address");
      const used = context.workbook.worksheets.getItem("附件1").getUsedRangeOrNullObject(true).load("address");
      await context.sync();
      return [none.isNullObject, chained.isNullObject, empty.isNullObject, used.address];
    });
    expect(found).toEqual([true, true, true, "附件1!A1:C4"]);
    const lost = await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("没有").getRange("A1").load("values");
      await context.sync();
    });
    expect(lost).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
    const noAddress = await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange("第一格").load("values");
      await context.sync();
    });
    expect(noAddress).toMatchObject({ code: "InvalidArgument", location: "Worksheet.getRange" });
  });

  test("are reached from one another", async () => {
    const addresses = await excel(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      const ranges = [sheet.getRange("B2:C3").getEntireColumn(), sheet.getRange()];
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map(({ address }) => address);
    });
    expect(addresses).toEqual(["附件1!B:C", "附件1!1:1048576"]);
  });

  test("give no values for whole columns and take none cell by cell", async () => {
    const values = await excel(pane, async (context) => {
      const columns = context.workbook.worksheets.getItem("附件1").getRange("B:C").load("values,address");
      await context.sync();
      return [columns.values, columns.address];
    });
    expect(values).toEqual([null, "附件1!B:C"]);
    const refused = await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange("B:B").values = 5 as never;
      await context.sync();
    });
    expect(refused.code).toBe("InvalidArgument");
  });

  test("lose what is written under a merged area, and keep its first content when they are merged", async () => {
    await excel(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      sheet.getRange("A2:B3").merge(false);
      sheet.getRange("B3").values = [["lost"]];
      await context.sync();
    });
    expect(pane.host.cell("附件1", "A2").value).toBe("甲");
    expect(pane.host.cell("附件1", "B3").value).toBeNull();
    expect(pane.host.cell("附件1", "B4").value).toBe(0);
  });

  test("look as they were told to, and mixed looks are null", async () => {
    const looks = await excel(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      const range = sheet.getRange("A1:C1");
      range.format.fill.color = "#ffcc00";
      range.format.font.bold = true;
      range.format.font.name = "黑体";
      range.format.horizontalAlignment = "Center";
      range.format.wrapText = true;
      range.format.rowHeight = 30;
      range.format.columnWidth = 80;
      range.format.borders.getItem("EdgeBottom").style = "Continuous";
      sheet.getRange("A1").format.font.size = 16;
      range.load(
        "format/fill/color,format/font/bold,format/font/name,format/font/size,format/horizontalAlignment,format/rowHeight",
      );
      const plain = sheet.getRange("A2").load("format/fill/color,format/font/name,format/wrapText");
      const border = sheet.getRange("B1").format.borders.getItem("EdgeBottom").load("style,color");
      await context.sync();
      return { range: range.format.toJSON(), plain: plain.format.toJSON(), border: border.toJSON() };
    });
    expect(looks).toMatchObject({
      range: {
        fill: { color: "#FFCC00" },
        font: { bold: true, name: "黑体", size: null },
        horizontalAlignment: "Center",
        rowHeight: 30,
      },
      plain: { fill: { color: "#FFFFFF" }, font: { name: "宋体" }, wrapText: false },
      border: { style: "Continuous", color: "#000000" },
    });
  });

  test("take over the number format of what a formula calculates with", async () => {
    await excel(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      sheet.getRange("D2").numberFormat = [["0.00%"]];
      sheet.getRange("E2:E3").formulas = [["=D2*2"], ['=D2&"x"']];
      await context.sync();
    });
    expect(pane.host.cell("附件1", "E2").numberFormat).toBe("0.00%");
    expect(pane.host.cell("附件1", "E3").numberFormat).toBe("General");
  });

  test("are cleared as a whole, or of contents or looks alone", async () => {
    const before = pane.host.state();
    await excel(pane, async (context) => {
      const range = context.workbook.worksheets.getItem("空 表").getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.fill.color = "red";
      range.clear("Contents");
      range.load("values,format/fill/color");
      await context.sync();
      if (range.format.fill.color !== "#FF0000" || range.values[0]?.[0] !== "") throw new Error("The look went too.");
      range.clear("Formats");
      await context.sync();
    });
    expect(pane.host.state()).toBe(before);
  });
});
