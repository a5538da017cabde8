import { excel, Probe, refusal, sheet } from "./probe";
import type { PaneSession } from ".";

describe("conditional formats", () => {
  const probe = new Probe();
  let pane: PaneSession;
  beforeEach(async () => {
    pane = await probe.open({ workbook: [sheet("附件1", [[1, 2]]), sheet("附件2", [])] });
    await excel(pane, async (context) => {
      const own = context.workbook.worksheets.getItem("附件1").getRange("A1:B9").conditionalFormats.add("Custom");
      own.custom.rule.formula = "=$A1>5";
      own.custom.format.font.color = "red";
      const values = context.workbook.worksheets
        .getItem("附件1")
        .getRange("B1:B3")
        .conditionalFormats.add("ColorScale");
      values.stopIfTrue = true;
      await context.sync();
    });
    pane.host.traffic.reset();
  });
  afterEach(() => probe.closeSessions());
  afterAll(() => probe.close());

  test("come before all others when they are added, are found again by their formula, and go without a trace", async () => {
    const before = pane.host.state();
    const added = await excel(pane, async (context) => {
      const format = context.workbook.worksheets.getItem("附件1").getRange("A1").conditionalFormats.add("Custom");
      format.custom.rule.formula = '=N("JIHE:total")=0';
      format.custom.format.fill.color = "#F4B183";
      format.load("id,priority,type");
      await context.sync();
      return format.toJSON();
    });
    expect(added).toMatchObject({ priority: 0, type: "Custom" });
    expect(pane.host.state()).not.toBe(before);

    const listed = await excel(pane, async (context) => {
      const all = context.workbook.worksheets.getItem("附件1").getRange().conditionalFormats;
      all.load("items/id,items/type,items/priority,items/customOrNullObject/rule/formula");
      await context.sync();
      return all.items.map((item) => [
        item.type,
        item.priority,
        item.customOrNullObject.isNullObject ? null : item.customOrNullObject.rule.formula,
      ]);
    });
    expect(listed).toEqual([
      ["Custom", 0, '=N("JIHE:total")=0'],
      ["ColorScale", 1, null],
      ["Custom", 2, "=$A1>5"],
    ]);

    await excel(
      pane,
      async (context, id) => {
        context.workbook.worksheets.getItem("附件1").getRange().conditionalFormats.getItem(id).delete();
        await context.sync();
      },
      String(added.id),
    );
    expect(pane.host.state()).toBe(before);
  });

  test("are those that touch a range, with the ranges they have", async () => {
    const seen = await excel(pane, async (context) => {
      const sheet = context.workbook.worksheets.getItem("附件1");
      const inB = sheet.getRange("B2").conditionalFormats;
      const inA = sheet.getRange("A2").conditionalFormats;
      const counts = [inB.getCount(), inA.getCount(), sheet.getRange("D1").conditionalFormats.getCount()];
      const first = inB.getItemAt(0);
      const range = first.getRange().load("address");
      const ranges = first.getRanges().load("address");
      first.load("stopIfTrue");
      await context.sync();
      return [counts.map(({ value }) => value), range.address, ranges.address, first.stopIfTrue];
    });
    expect(seen).toEqual([[2, 1, 0], "附件1!B1:B3", "附件1!B1:B3", true]);
  });

  test("keep their order when one gets another priority", async () => {
    const priorities = await excel(pane, async (context) => {
      const all = context.workbook.worksheets.getItem("附件1").getRange().conditionalFormats.load("items/type");
      await context.sync();
      all.items[0]!.priority = -1;
      all.load("items/type,items/priority");
      await context.sync();
      return all.items.map(({ type, priority }) => [type, priority]);
    });
    expect(priorities).toEqual([
      ["Custom", 0],
      ["ColorScale", 1],
    ]);
  });

  test("refuse ids that are gone, formulas that are none, and custom rules of another kind", async () => {
    const gone = await refusal(pane, async (context) => {
      context.workbook.worksheets.getItem("附件1").getRange().conditionalFormats.getItem("{no such}").delete();
      await context.sync();
    });
    expect(gone).toMatchObject({ code: "ItemNotFound", location: "ConditionalFormatCollection.getItem" });
    const broken = await refusal(pane, async (context) => {
      const all = context.workbook.worksheets.getItem("附件1").getRange("A9").conditionalFormats;
      all.getItemAt(0).custom.rule.formula = "=N(";
      await context.sync();
    });
    expect(broken).toMatchObject({ code: "InvalidArgument", location: "ConditionalFormatRule.formula" });
    const other = await refusal(pane, async (context) => {
      context.workbook.worksheets
        .getItem("附件1")
        .getRange("B1")
        .conditionalFormats.getItemAt(0)
        .custom.load("rule/formula");
      await context.sync();
    });
    expect(other.code).toBe("InvalidOperation");
  });

  test("are made on several areas at once, and cleared from them", async () => {
    const before = pane.host.state();
    await excel(pane, async (context) => {
      const areas = context.workbook.worksheets.getItem("附件2").getRanges("A1:A3,C5");
      const format = areas.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      const ranges = format.getRanges().load("address");
      await context.sync();
      if (ranges.address !== "附件2!A1:A3,附件2!C5") throw new Error(ranges.address);
      context.workbook.worksheets.getItem("附件2").getRange().conditionalFormats.clearAll();
      await context.sync();
    });
    expect(pane.host.state()).toBe(before);
  });
});
